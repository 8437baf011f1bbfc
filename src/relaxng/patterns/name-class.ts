/** Which names an `element` or `attribute` pattern takes (RELAX NG, section 4 and 6.1). */
export type NameClass =
  | {
      readonly kind: 'name';
      readonly namespace: string;
      readonly local: string;
    }
  | {
      readonly kind: 'anyName';
      readonly except: NameClass | undefined;
    }
  | {
      readonly kind: 'nsName';
      readonly namespace: string;
      readonly except: NameClass | undefined;
    }
  | {
      readonly kind: 'choice';
      readonly members: readonly NameClass[];
    };

/** Whether a name belongs to the class. */
export function contains(nameClass: NameClass, namespace: string, local: string): boolean {
  switch (nameClass.kind) {
    case 'name':
      return nameClass.local === local && nameClass.namespace === namespace;
    case 'anyName':
      return !nameClass.except || !contains(nameClass.except, namespace, local);
    case 'nsName':
      return nameClass.namespace === namespace && !(nameClass.except && contains(nameClass.except, namespace, local));
    case 'choice':
      return nameClass.members.some((member) => contains(member, namespace, local));
  }
}

/** Equal for equal classes. */
export function keyOf(nameClass: NameClass): string {
  switch (nameClass.kind) {
    case 'name':
      return `{${nameClass.namespace}}${nameClass.local}`;
    case 'anyName':
      return `*${exceptKey(nameClass.except)}`;
    case 'nsName':
      return `{${nameClass.namespace}}*${exceptKey(nameClass.except)}`;
    case 'choice':
      return `(${nameClass.members.map(keyOf).join('|')})`;
  }
}

const exceptKey = (except: NameClass | undefined): string => (except ? `-(${keyOf(except)})` : '');

/** The name classes without parts of their own that `nameClass` is a choice of. */
export function* alternatives(nameClass: NameClass): Generator<Exclude<NameClass, { kind: 'choice' }>> {
  if (nameClass.kind === 'choice') for (const member of nameClass.members) yield* alternatives(member);
  else yield nameClass;
}

/** Whether the class takes names without end. */
export function isOpen(nameClass: NameClass): boolean {
  for (const { kind } of alternatives(nameClass)) if (kind !== 'name') return true;
  return false;
}

/** A name that no document can contain: it stands for all names that a schema does not mention. */
export const UNMENTIONED = '\u0000';

/** Every name and namespace mentioned in the class; a namespace alone has the local name {@link UNMENTIONED}. */
export function* mentioned(nameClass: NameClass): Generator<{ namespace: string; local: string }> {
  switch (nameClass.kind) {
    case 'name':
      yield nameClass;
      break;
    case 'choice':
      for (const member of nameClass.members) yield* mentioned(member);
      break;
    case 'nsName':
      yield { namespace: nameClass.namespace, local: UNMENTIONED };
      if (nameClass.except) yield* mentioned(nameClass.except);
      break;
    case 'anyName':
      if (nameClass.except) yield* mentioned(nameClass.except);
  }
}

/**
 * Whether a name belongs to both classes. It is enough to try the names that either mentions, and for each mentioned
 * namespace and for all others a name that neither mentions (RELAX NG, section 7.4; Clark, “Overlap of name classes”).
 */
export function overlap(a: NameClass, b: NameClass): boolean {
  if (a.kind === 'name') return contains(b, a.namespace, a.local);
  if (b.kind === 'name') return contains(a, b.namespace, b.local);
  const both = (namespace: string, local: string): boolean =>
    contains(a, namespace, local) && contains(b, namespace, local);
  if (both(UNMENTIONED, UNMENTIONED)) return true;
  for (const each of [a, b]) {
    for (const { namespace, local } of mentioned(each)) {
      if (both(namespace, local) || both(namespace, UNMENTIONED)) return true;
    }
  }
  return false;
}
