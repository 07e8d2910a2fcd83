import { type Params, textParam } from './params';
import { badParameter, no, type Outcome, yes } from './refusal';

/** `a,b{c,d}` becomes `a` and `b`: what is inside braces narrows a field that is always given whole here. */
const namesIn = (fields: string): string[] =>
  fields
    .replace(/\{[^}]*\}/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** The fields asked for, or null when none were named. */
export const askedFields = (params: Params): string[] | null => {
  const fields = textParam(params, 'fields');
  return fields ? namesIn(fields) : null;
};

type Row = Readonly<Record<string, unknown>>;

/** Only the named fields and the id; a field with no value now is left out, as Graph does. */
export const pickFields = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(
    ['id', ...names.filter((name) => name !== 'id')]
      .filter((name) => row[name] !== undefined)
      .map((name) => [name, row[name]]),
  );

/** The first named field that the object does not have at all. */
export const unknownField = (row: Row, names: readonly string[]): string | null =>
  names.find((name) => !Object.hasOwn(row, name)) ?? null;

/** Answers one object with the fields asked for, or its usual ones. */
export const answerFields = (row: Row, params: Params, usual: readonly string[]): Outcome => {
  const names = askedFields(params) ?? usual;
  const strange = unknownField(row, names);
  return strange
    ? no(badParameter(`Tried accessing nonexisting field (${strange}).`))
    : yes(pickFields(row, names));
};
