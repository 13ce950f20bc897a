import { nearest } from '../../report/suggest.ts';
import type { CriterionType } from '../model.ts';

/** Where a newer value is found: the parts of `github-release:k3s-io/k3s`. */
export interface RefreshMark {
  readonly kind: RefreshKind;
  /** Repository or package. */
  readonly name: string;
}

export type RefreshKind = keyof typeof KINDS;

interface Kind {
  /** Criteria that can hold what is found there. */
  readonly types: readonly CriterionType[];
  readonly name: RegExp;
  readonly example: string;
}

/** A repository of GitHub's: no part may climb out of the address. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]*\/(?!\.+$)[\w.-]+$/;

/** https://docs.npmjs.com/cli/configuring-npm/package-json#name, old names with capitals too. */
const PACKAGE = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/;

const KINDS = {
  'github-release': { types: ['date', 'text'], name: REPOSITORY, example: 'github-release:k3s-io/k3s' },
  'github-stars': { types: ['number'], name: REPOSITORY, example: 'github-stars:k3s-io/k3s' },
  'npm-release': { types: ['date', 'text'], name: PACKAGE, example: 'npm-release:node-red' },
} as const satisfies Record<string, Kind>;

/** What is wrong with a `refresh`, and what to do about it. */
export interface MarkProblem {
  readonly message: string;
  readonly hint: string;
}

/** Reads the `refresh` of a value that belongs to a criterion of a type. */
export function parseMark(text: string, type: CriterionType): RefreshMark | MarkProblem {
  const [, kind = text, name = ''] = /^([^:]*):(.*)$/.exec(text) ?? [];
  if (!isKind(kind)) return unknownKind(kind);
  const { types, name: pattern, example }: Kind = KINDS[kind];
  if (!pattern.test(name)) {
    return { message: `"refresh: ${text}" names no ${nounOf(kind)}`, hint: `write it like "${example}"` };
  }
  if (types.includes(type)) return { kind, name };
  const message = `"refresh: ${kind}" makes no sense for the type ${type}`;
  return { message, hint: `it is for ${types.join(' and ')}` };
}

/** Whether the name is that of a repository or a package: where a moved one lives now. */
export function isRepository(name: string): boolean {
  return REPOSITORY.test(name);
}

function isKind(text: string): text is RefreshKind {
  return Object.hasOwn(KINDS, text);
}

function unknownKind(kind: string): MarkProblem {
  const kinds = Object.keys(KINDS);
  const meant = nearest(kind, kinds);
  const all = Object.values(KINDS).map(({ example }) => `"${example}"`);
  const message = `unknown kind of refresh "${kind}"`;
  return { message, hint: meant ? `did you mean "${meant}"?` : `write it like ${all.join(' or ')}` };
}

function nounOf(kind: RefreshKind): string {
  return kind === 'npm-release' ? 'package' : 'repository';
}
