/** Query, JSON body and form fields of one request, merged: Meta reads them alike. */
export type Params = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A parameter as text, or null when it is missing or not a single value. */
export const textParam = (params: Params, name: string): string | null => {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
};

/** A parameter that holds an object; in forms and queries it is written as JSON text. */
export const objectParam = (params: Params, name: string): Params | null => {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (isPlain(value)) return value;
  if (typeof value !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return isPlain(parsed) ? parsed : null;
  } catch {
    return null;
  }
};

/** A JSON body as parameters; null when it is not one object. */
export const paramsFrom = (body: unknown): Params | null => (isPlain(body) ? body : null);
