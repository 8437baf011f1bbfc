import { nearest } from '../../src/messages/nearest.ts';

test.each([
  ['titel', 'title'],
  ['Hands', 'hands'],
  ['langage', 'language'],
  ['tilte', 'title'],
  ['colour', undefined],
  ['x', undefined],
  ['', undefined]
])('the nearest known name to %j is %j', (name, found) => {
  expect(nearest(name, ['title', 'hands', 'language', 'date'])).toBe(found);
});
