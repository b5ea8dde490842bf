/**
 * The way from a ring group back to itself through the numbers that its members ring, or null.
 * @param groups numbers of the tenant's groups, each with the numbers that are members of it
 */
export function circleThrough(
  start: string,
  groups: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const seen = new Set<string>();
  const follow = (path: string[]): string[] | null => {
    for (const next of groups.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next) || !groups.has(next)) continue;
      seen.add(next);
      const found = follow([...path, next]);
      if (found) return found;
    }
    return null;
  };
  return follow([start]);
}
