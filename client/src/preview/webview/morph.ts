/** Changes what differs in an element, and leaves the rest, with its focus and selection, as it is. */

/** @param html what the element shall hold */
export function morph(element: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  morphChildren(element, template.content);
}

function morphChildren(element: Node, wanted: Node): void {
  let current = element.firstChild;
  for (const child of [...wanted.childNodes]) {
    const match = current && matchFor(child, current);
    if (!match) {
      element.insertBefore(child, current);
      continue;
    }
    while (current !== null && current !== match) {
      current = removeAndGoOn(current);
    }
    morphNode(match, child);
    current = match.nextSibling;
  }
  while (current !== null) {
    current = removeAndGoOn(current);
  }
}

function removeAndGoOn(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** What can become the wanted node, from here on: an element further on, or a text at this place. */
function matchFor(wanted: ChildNode, from: ChildNode): ChildNode | null {
  if (!(wanted instanceof Element)) {
    return from instanceof Text && wanted instanceof Text ? from : null;
  }
  let node: ChildNode | null = from;
  while (node !== null && !(node instanceof Element && isSame(node, wanted))) {
    node = node.nextSibling;
  }
  return node;
}

/** A button for something else is another button, and so is a part of the message with another first class. */
function isSame(current: Element, wanted: Element): boolean {
  return (
    current.nodeName === wanted.nodeName &&
    current.classList[0] === wanted.classList[0] &&
    current.getAttribute('data-do') === wanted.getAttribute('data-do')
  );
}

function morphNode(current: ChildNode, wanted: ChildNode): void {
  if (current instanceof Element && wanted instanceof Element) {
    morphAttributes(current, wanted);
    morphChildren(current, wanted);
  } else if (current instanceof Text && wanted instanceof Text && current.data !== wanted.data) {
    current.data = wanted.data;
  }
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
