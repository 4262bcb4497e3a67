// What a journey script can do: see and use a page as a person with a keyboard does.
//
//   export default async function ({ go, press, fill, expectText, look }) {
//     await go("/");
//     await fill("Gebruikersnaam", "ia");
//     await press("Inloggen");
//     await expectText("Mijn taken");
//     await look("mijn-taken");           // screenshot and axe
//   }

import { join } from "node:path";

import { AxeBuilder } from "@axe-core/playwright";

// More stops than any page of ours has; past it, the thing cannot be reached by keyboard.
const MOST_TABS = 300;

// How long after a key a request may start; a thing that only folds out starts none.
const START_MS = 400;

// The levels that we answer for: WCAG 2.2 up to AA, and axe's own best practices.
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Things that a person presses, by the name that is read out.
const PRESSABLE = ["button", "link", "tab", "menuitem"];

export function hands(page, options, report) {
  const go = (path) => page.goto(path, { waitUntil: "load" });

  // Tab until the focus is on this element: what a mouse can reach, a keyboard must reach too.
  async function tabTo(target) {
    const element = await target.elementHandle();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await element.evaluate((node) => node === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`not reached by keyboard: ${target}`);
  }

  function pressable(name) {
    const [first, ...rest] = PRESSABLE.map((role) => page.getByRole(role, { name, exact: true }));
    const summary = page.locator("summary", { hasText: name });
    return [...rest, summary].reduce((all, one) => all.or(one), first).first();
  }

  // Press a button or follow a link, by its name, and wait for the page that it leads to.
  async function press(name) {
    await tabTo(pressable(name));
    const isNavigation = (request) => request.isNavigationRequest();
    const asked = page.waitForRequest(isNavigation, { timeout: START_MS }).catch(() => null);
    const came = Promise.race([page.waitForEvent("load"), page.waitForEvent("download")]);
    const arrived = came.then(() => true, () => false);
    await page.keyboard.press("Enter");
    const leadsElsewhere = await asked;
    if (leadsElsewhere && !(await arrived)) throw new Error(`no page came after: ${name}`);
  }

  // The field with this label. A section may carry the same name as a field in it.
  function field(label) {
    const named = page.getByLabel(label, { exact: true });
    return named.and(page.locator("input, textarea, select")).first();
  }

  // Type into the field with this label, in place of what stands there.
  async function fill(label, text) {
    await tabTo(field(label));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText(text);
  }

  // Choose in the list with this label. Letters in a closed list differ per system, so the
  // choice itself is made by the browser; the way there is the keyboard's.
  async function choose(label, option) {
    const list = field(label);
    await tabTo(list);
    await list.selectOption({ label: option });
  }

  // Tick the box or the round with this label, when it is not ticked yet.
  async function tick(label) {
    const box = field(label);
    if (await box.isChecked()) return;
    // In a group of rounds the tab key stops at one; from there a person uses the arrows.
    const isRound = (await box.getAttribute("type")) === "radio";
    if (isRound) {
      await box.focus();
    } else {
      await tabTo(box);
    }
    await page.keyboard.press("Space");
    if (!(await box.isChecked())) throw new Error(`could not be ticked: ${label}`);
  }

  const upload = (label, files) => field(label).setInputFiles(files);

  async function expectText(text) {
    await page.getByText(text).first().waitFor({ state: "visible" });
  }

  async function expectNoText(text) {
    const count = await page.getByText(text).count();
    if (count > 0) throw new Error(`should not be shown: ${text}`);
  }

  async function shot(name) {
    const path = join(options.output, `${name}.png`);
    await page.screenshot({ path, fullPage: true });
    report.screenshots.push(path);
  }

  // axe on the page as it stands. With scripts off it cannot run, and the same page was
  // checked with scripts on: the report counts the checks, so a test can demand them.
  async function axe(where = new URL(page.url()).pathname) {
    if (!options.javascript) return;
    const found = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
    report.axeChecks += 1;
    for (const violation of found.violations) {
      report.axeViolations.push({
        page: where,
        rule: violation.id,
        impact: violation.impact ?? "unknown",
        help: violation.help,
        nodes: violation.nodes.map((node) => node.html),
      });
    }
  }

  // The page must not be wider than the window: a phone shows it without scrolling sideways.
  async function expectNoSidewaysScroll() {
    const root = page.locator("html");
    const [content, window] = await root.evaluate((e) => [e.scrollWidth, e.clientWidth]);
    if (content > window) {
      throw new Error(`${page.url()} is ${content} px wide in a window of ${window} px`);
    }
  }

  async function look(name) {
    await shot(name);
    await axe(name);
  }

  const note = (text) => report.notes.push(String(text));

  return {
    page, input: options.input, javascript: options.javascript,
    go, tabTo, press, fill, choose, tick, upload,
    expectText, expectNoText, expectNoSidewaysScroll,
    shot, axe, look, note,
  };
}
