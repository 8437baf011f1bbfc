/**
 * The signs of Leiden+ in a text. Which sign a character is depends on what is open around it, so the scanner keeps a stack; it looks
 * at each character once, and at what lies ahead of it only as far as one sign reaches.
 */
import type { Meaning, Sign, Token } from '../dialect.ts';
import { type Find, finder } from '../table.ts';
import { type Alternatives, findAlternatives, isKind, KINDS } from './alternatives.ts';
import { readExtent } from './extents.ts';
import { readDiacritic, readLetters } from './letters.ts';
import { readPoint } from './points.ts';
import { PAIRS, type Pair } from './table.ts';

/** A sign that is open, and what closes it. */
interface Open {
  pair: Pair;
  token: number;
  alternatives?: Alternatives;
  /** Whether letters are expanded in an abbreviation: without them its parentheses are text. */
  expands: boolean;
}

const EXPANSION: Pair = { name: 'expan', open: '(', close: /\)/y, meaning: { type: 'span', kind: 'expan' } };
const EXPANDED: Pair = { name: 'ex', open: '(', close: /(\?)?\)/y, meaning: { type: 'span', kind: 'ex' } };
const ALTERNATIVES: Pair = { name: 'alternatives', open: '<:', close: /:>/y, meaning: { type: 'span', kind: 'seg' } };

/** Closing signs of one character, and the marks that they close when the innermost is another. */
const CLOSERS: Readonly<Record<string, string>> = { ']': 'lost', '}': 'surplus', '>': 'omitted', '〛': 'erasure' };

/** Letters with which no sign begins, unless a mark stands after them. */
const PLAIN = /[abd-km-uw-zA-Z,;]/;

export const scanLeiden = (text: string): Token[] => new Scanner(text).scan();

class Scanner {
  private readonly text: string;
  private readonly find: Find;
  private readonly alternatives: ReadonlyMap<number, Alternatives>;
  private readonly tokens: Token[] = [];
  private readonly open: Open[] = [];
  /** Those of them that are parentheses. */
  private readonly parentheses: Open[] = [];
  private readonly counts = new Map<string, number>();
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.find = finder(text);
    this.alternatives = findAlternatives(text);
  }

  scan(): Token[] {
    while (this.at < this.text.length) {
      const character = this.text[this.at] as string;
      const isLineStart = this.at === 0 || '\n=>'.includes(this.text[this.at - 1] as string);
      const mayBegin = isLineStart || !PLAIN.test(character) || this.text.charCodeAt(this.at + 1) > 0x2ff;
      if (!mayBegin || !(this.turns() || this.closes() || this.marks() || this.opens() || this.strays())) this.at++;
    }
    return this.tokens;
  }

  private push(end: number, sign: Sign): true {
    this.tokens.push({ start: this.at, end, sign });
    this.at = end;
    return true;
  }

  private get top(): Open | undefined {
    return this.open[this.open.length - 1];
  }

  // ------------------------------------------------------------------------------------------------- pairs of signs

  private enter(pair: Pair, end: number, meaning: Meaning = pair.meaning, alternatives?: Alternatives): true {
    const open = { pair, token: this.tokens.length, expands: false, ...(alternatives && { alternatives }) };
    this.open.push(open);
    if (pair === EXPANSION || pair === EXPANDED) this.parentheses.push(open);
    this.counts.set(pair.name, (this.counts.get(pair.name) ?? 0) + 1);
    return this.push(end, { is: 'open', name: pair.name, meaning });
  }

  private leave(): Open {
    const left = this.open.pop() as Open;
    if (this.parentheses[this.parentheses.length - 1] === left) this.parentheses.pop();
    this.counts.set(left.pair.name, (this.counts.get(left.pair.name) ?? 0) - 1);
    return left;
  }

  /** Whether the innermost sign ends here, `(?)` before its end included. */
  private closes(): boolean {
    const { top, text, at } = this;
    if (!top) return false;
    const isDoubt = text.startsWith('(?)', at);
    const { close, name, said } = top.pair;
    close.lastIndex = isDoubt && name !== 'ex' ? at + 3 : at;
    const match = close.exec(text);
    if (!match) return false;
    const isDoubtful = isDoubt || (name === 'ex' && match[1] !== undefined);
    const values = { ...said?.(match), ...(isDoubtful && { cert: 'low' }) };
    return this.closeTop(close.lastIndex, values);
  }

  private closeTop(end: number, values: Readonly<Record<string, string>>): true {
    const { pair, token, expands } = this.leave();
    if (pair === EXPANSION && !expands) {
      (this.tokens[token] as Token).sign = { is: 'unknown', nearest: undefined };
      return this.push(end, { is: 'unknown', nearest: undefined });
    }
    const isSaid = Object.keys(values).length > 0;
    return this.push(end, { is: 'close', name: pair.name, ...(isSaid && { values }) });
  }

  /** `|reg|` and the like, between the halves of the innermost `<: :>`; a language and a doubt before it belong to the first. */
  private turns(): boolean {
    const { top, text, at } = this;
    if (!top?.alternatives || '|(='.indexOf(text[at] as string) === -1) return false;
    const match = top.alternatives.turnAt(text, at);
    if (!match) return false;
    const { second } = KINDS[top.alternatives.kind as keyof typeof KINDS];
    const values = { ...(match.lang && { lang: match.lang }), ...(match.doubt && { cert: 'low' }) };
    return this.push(match.end, { is: 'turn', name: ALTERNATIVES.name, meaning: second, values });
  }

  private opens(): boolean {
    const { text, at } = this;
    const character = text[at] as string;
    if (character === '(') return this.opensParenthesis();
    if (text.startsWith('<:', at)) return this.opensAlternatives();
    for (const pair of PAIRS[character] ?? []) {
      if (!text.startsWith(pair.open, at)) continue;
      if (pair.unless?.(text, at, this.find)) continue;
      const end = at + pair.open.length;
      const inner = pair.after?.exec(text.slice(end, end + 20));
      if (pair.after && !inner) continue;
      const meaning = inner && pair.placed ? pair.placed(inner) : pair.meaning;
      return this.enter(pair, end + (inner?.[0].length ?? 0), meaning);
    }
    return false;
  }

  private opensParenthesis(): boolean {
    const { text, at } = this;
    if (text.startsWith('(?)', at)) return this.push(at + 3, { is: 'unknown', nearest: undefined });
    const abbreviation = PAIRS['(']?.[0] as Pair;
    if (text.startsWith('(|', at) && !abbreviation.unless?.(text, at, this.find))
      return this.enter(abbreviation, at + 2);
    const outer = this.parentheses[this.parentheses.length - 1];
    if (outer?.pair !== EXPANSION) return this.enter(EXPANSION, at + 1);
    outer.expands = true;
    return this.enter(EXPANDED, at + 1);
  }

  private opensAlternatives(): boolean {
    const found = this.alternatives.get(this.at);
    if (!found) return this.push(this.at + 2, { is: 'lone' });
    if (!isKind(found.kind)) return this.push(found.end, { is: 'uncovered' });
    return this.enter(ALTERNATIVES, this.at + 2, KINDS[found.kind].first, found);
  }

  /** A closing sign that is not that of the innermost mark. */
  private strays(): boolean {
    const character = this.text[this.at] as string;
    const name = this.text.startsWith(':>', this.at) ? ALTERNATIVES.name : CLOSERS[character];
    const length = name === ALTERNATIVES.name ? 2 : 1;
    if (name === undefined) return false;
    if (!this.counts.get(name)) return this.push(this.at + length, { is: 'lone' });
    while (this.top?.pair.name !== name) this.leave();
    return this.closeTop(this.at + length, {});
  }

  // ------------------------------------------------------------------------------------------------- marks by themselves

  private marks(): boolean {
    const { text, at } = this;
    const diacritic = text[at] === ' ' ? readDiacritic(text, at) : undefined;
    if (diacritic) {
      // Before the bracket that ends lost text, and in a regularised or corrected text, a doubt is said of that.
      const { node, end } = diacritic;
      const isDoubted = text.startsWith('(?)', end) && !this.doubtIsAround(end + 3);
      if (isDoubted && node.attributes) node.attributes.values.cert = 'low';
      return this.push(isDoubted ? end + 3 : end, { is: 'point', node });
    }
    const found = readExtent(text, at) ?? readLetters(text, at) ?? readPoint(text, at, this.find);
    if (!found) return false;
    if ('start' in found && found.start !== undefined && found.start < at) this.at = found.start;
    return this.push(found.end, 'sign' in found ? found.sign : { is: 'point', node: found.node });
  }

  private doubtIsAround(end: number): boolean {
    const { top, text } = this;
    if (top?.pair.name === 'lost') return this.parentheses.length === 0 && text[end] === ']';
    const kind = top?.alternatives?.kind;
    return (
      (kind === 'reg' || kind === 'corr') && (text.startsWith(':>', end) || text[end] === '|' || text[end] === '=')
    );
  }
}
