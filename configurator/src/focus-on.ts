/**
 * Puts the focus on a field by its id, or on the first whose id is below it; what is folded around it
 * opens. False where there is none.
 */
export function focusOn(root: ParentNode, id: string): boolean {
  const name = CSS.escape(id);
  const fields = 'input, select, textarea, button';
  const found = [...root.querySelectorAll<HTMLElement>(`[id="${name}"], [id^="${name}-"]`)].find(
    (element) => element.matches(fields),
  );
  if (!found) return false;
  for (let around = found.closest('details'); around;)
    [around.open, around] = [true, around.parentElement?.closest('details') ?? null];
  found.focus();
  return true;
}
