/** Each kind of pattern: what it accepts and what it does not. */
import { CASES } from './patterns.ts';
import { findings, schemaOf } from './schema.ts';

describe.each(CASES)('$what', ({ schema, valid, invalid }) => {
  const loaded = schemaOf(schema);

  test.each(valid)('%s is valid', (xml) => {
    expect(findings(loaded, xml)).toEqual([]);
  });

  test.each(invalid)('%s is not', (xml) => {
    expect(findings(loaded, xml)).not.toEqual([]);
  });
});
