/** Changes what differs in an element, and leaves the rest, with its focus and selection, as it is. */

/** @param html what the element shall hold */
export function morph(element: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  morphChildren(element, template.content);
}

function morphChildren(element: Node, wanted: Node): void {
  const next = [...wanted.childNodes];
  for (const [index, child] of next.entries()) {
    const current = element.childNodes[index];
    if (current === undefined) {
      element.appendChild(child);
    } else {
      morphNode(current, child);
    }
  }
  while (element.childNodes.length > next.length) {
    element.lastChild?.remove();
  }
}

function morphNode(current: ChildNode, wanted: ChildNode): void {
  if (current instanceof Element && wanted instanceof Element && isSame(current, wanted)) {
    morphAttributes(current, wanted);
    morphChildren(current, wanted);
  } else if (current instanceof Text && wanted instanceof Text) {
    if (current.data !== wanted.data) {
      current.data = wanted.data;
    }
  } else {
    current.replaceWith(wanted);
  }
}

/** A button for something else is another button. */
function isSame(current: Element, wanted: Element): boolean {
  return current.nodeName === wanted.nodeName && current.getAttribute('data-do') === wanted.getAttribute('data-do');
}

function morphAttributes(current: Element, wanted: Element): void {
  for (const name of current.getAttributeNames()) {
    if (!wanted.hasAttribute(name)) {
      current.removeAttribute(name);
    }
  }
  for (const { name, value } of wanted.attributes) {
    if (current.getAttribute(name) !== value) {
      current.setAttribute(name, value);
    }
  }
}
