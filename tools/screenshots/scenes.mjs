// What each picture shows, and what leads there. `width` and `height` are in CSS pixels.
import { CONFIG } from './workspace.mjs';

/** @typedef {import('./window.mjs').Window} Window */
/**
 * @typedef {object} Scene
 * @property {string} config the file that is shown, by its path in the repository
 * @property {number} width
 * @property {number} height
 * @property {(window: Window) => Promise<void>} play
 */

const MISTAKES = 'samples/with-mistakes.twilio-sms.json';
const WHOLE = 'samples/twilio-sms.json';
/** What a preview is for: every template is sound JSON, and two are not what their author meant. */
const MIXED = 'tools/screenshots/mixed.twilio-sms.json';

/** @param {Window} window */
const openConfig = async (window) => {
  await window.open(CONFIG);
  await window.wait('.codelens-decoration');
  await window.settle();
};

/** The pictures in the order of the README. @type {Record<string, Scene>} */
export const scenes = {
  preview: {
    config: MIXED,
    width: 1120,
    height: 780,
    async play(window) {
      await openConfig(window);
      await window.goTo(11, 24);
      await window.run('Logto: Preview SMS Templates');
      const inside = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
      await inside.locator('#messages > li[aria-current]').waitFor({ state: 'visible' });
    },
  },
  diagnostics: {
    config: MISTAKES,
    width: 1000,
    height: 720,
    async play(window) {
      await openConfig(window);
      await window.run('View: Focus Problems');
      await window.wait('.markers-panel .monaco-list-row');
      // On the file: the problem that has the focus shows a bulb in the place of its severity.
      await window.page.keyboard.press('Home');
      await window.run('View: Focus Active Editor Group');
    },
  },
  fixes: {
    config: MISTAKES,
    width: 800,
    height: 360,
    async play(window) {
      await openConfig(window);
      await window.goTo(15, 24);
      await window.page.keyboard.press('Control+.');
      await window.wait('.action-widget');
    },
  },
  hover: {
    config: WHOLE,
    width: 800,
    height: 360,
    async play(window) {
      await openConfig(window);
      await window.goTo(9, 40);
      await window.run('Show or Focus Hover');
      await window.wait('.monaco-hover .hover-contents');
    },
  },
  send: {
    config: WHOLE,
    width: 800,
    height: 400,
    async play(window) {
      await openConfig(window);
      await window.run('Logto: Send Test SMS');
      const { keyboard } = window.page;
      await window.wait('.quick-input-title:has-text("Template")');
      await keyboard.press('Enter');
      await window.wait('.quick-input-title:has-text("Number")');
      await keyboard.type('+1 415 555 2671');
      await window.settle();
      await keyboard.press('Enter');
      await window.wait('.quick-input-title:has-text("Simulator")');
    },
  },
  walkthrough: {
    config: WHOLE,
    width: 1240,
    height: 930,
    async play(window) {
      await window.run('Logto: Get Started with Twilio SMS');
      await window.wait('.getting-started-step.expanded');
    },
  },
};
