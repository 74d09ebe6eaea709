import * as fc from 'fast-check';

/**
 * Asserts a property, then again on new cases while chance has not shown all that must be seen:
 * what happens to one case in two hundred is missed by one run in three.
 * Gives up after `rounds`, for the caller's own expectation to say what never was.
 */
export const assertUntil = async <T>(
  property: fc.IRawProperty<T>,
  parameters: fc.Parameters<T>,
  hasSeenAll: () => boolean,
  rounds = 30,
): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    await fc.assert(property, parameters);
    if (hasSeenAll()) return;
  }
};
