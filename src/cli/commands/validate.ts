import { VFile } from 'vfile';
import { decodeXmlBytes } from '../../project/xml-bytes.ts';
import { loadSchema, SchemaError, validate } from '../../validate.ts';
import { inputs } from '../inputs.ts';
import { hasProblems } from '../problems.ts';
import { report, unknownFormat } from '../reports.ts';

/** `stet validate TEI…`. @returns the exit code: 1 when a document is not valid, 2 when the schema cannot be used */
export async function runValidate(
  paths: string[],
  { schema: schemaPath, format }: { schema?: string; format: string }
): Promise<number> {
  const unknown = unknownFormat(format);
  if (unknown) throw unknown;
  const schema = schemaAt(schemaPath);
  if (schema instanceof SchemaError) {
    report(schema.files, format);
    return 2;
  }
  const files = (await inputs(paths)).map(({ path, bytes }) => {
    const file = new VFile({ path });
    const tei = decodeXmlBytes(bytes, file);
    return tei === undefined ? file : validate(tei, { path, schema });
  });
  report(files, format);
  return hasProblems(files) ? 1 : 0;
}

function schemaAt(path: string | undefined) {
  try {
    return loadSchema(path);
  } catch (error) {
    if (error instanceof SchemaError) return error;
    throw error;
  }
}
