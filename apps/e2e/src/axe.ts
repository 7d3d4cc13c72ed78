// Accessibility by machine: axe finds nothing at all, and hand rules for what axe does not see.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on this page, one line each: rule, element, what is wrong. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} – ${(node.failureSummary ?? '').replaceAll(/\s+/g, ' ')}`),
  );
}

/**
 * Walks the whole page with Tab and tells what is wrong with it: an element that can be used but not reached, and a focus that cannot be
 * seen. Empty when all is well.
 */
export async function tabOrderFaults(page: Page, mostTabs = 400): Promise<readonly string[]> {
  const expected = await page.evaluate(markUsable);
  const reached = new Set<string>();
  const faults: string[] = [];
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    // The browser's own controls stand between the last element of a page and its first.
    if (at === undefined) continue;
    if (reached.has(at.name)) break;
    reached.add(at.name);
    if (!at.isVisible) faults.push(`focus cannot be seen on ${at.name}`);
  }
  return [...faults, ...expected.filter((name) => !reached.has(name)).map((name) => `Tab does not reach ${name}`)];
}

/** Marks everything on the page that can be used with its name and how it looks without the focus. Runs in the page. */
async function markUsable(): Promise<readonly string[]> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // A field that draws its own focus takes it away a moment later: on a busy machine, some frames later.
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const drawn = () => document.querySelector('[data-focused], [data-focus-visible]');
  for (let frames = 0; frames < 2 || (frames < 600 && drawn() !== null); frames += 1) await nextFrame();
  const look = (element: HTMLElement): string =>
    // A check box may show its focus on the label around it.
    [element, element.parentElement, element.closest('label')]
      .map((item) => (item ? getComputedStyle(item) : undefined))
      .map((style) => [style?.outline, style?.boxShadow, style?.borderColor, style?.backgroundColor].join())
      .join(';');
  const usable = 'a[href], button, input, select, textarea, summary, [tabindex], [role="tab"], [role="menuitem"]';
  const radioGroups = new Set<string>();
  const isOneOfItsGroup = (element: HTMLElement): boolean => {
    // Of radio buttons with one name Tab reaches one: the chosen one, or the first.
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.name === '') return true;
    const chosen = document.querySelector(`input[type=radio][name="${CSS.escape(element.name)}"]:checked`);
    if (chosen ? chosen !== element : radioGroups.has(element.name)) return false;
    radioGroups.add(element.name);
    return true;
  };
  return [...document.querySelectorAll<HTMLElement>(usable)].flatMap((element, index) => {
    if (element.tabIndex < 0 || element.matches(':disabled')) return [];
    if (element.closest('[inert], [aria-hidden="true"]')) return [];
    if (!element.checkVisibility({ visibilityProperty: true }) || !isOneOfItsGroup(element)) return [];
    const name = `${index} ${element.outerHTML.slice(0, 110)}`;
    element.dataset['tabName'] = name;
    element.dataset['tabLook'] = look(element);
    return [name];
  });
}

/** What has the focus, and whether that can be seen. Runs in the page. */
function focused(): { readonly name: string; readonly isVisible: boolean } | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const look = [element, element.parentElement, element.closest('label')]
    .map((item) => (item ? getComputedStyle(item) : undefined))
    .map((style) => [style?.outline, style?.boxShadow, style?.borderColor, style?.backgroundColor].join())
    .join(';');
  const { tabName, tabLook } = element.dataset;
  // What appeared only while walking has no look to compare with: its outline must do.
  const isVisible = tabLook === undefined ? getComputedStyle(element).outlineStyle !== 'none' : tabLook !== look;
  return { name: tabName ?? element.outerHTML.slice(0, 110), isVisible };
}

/** How far the page itself can be scrolled sideways, in pixels; 0 is right. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
}
