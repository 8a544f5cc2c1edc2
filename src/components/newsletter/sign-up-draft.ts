import { isEmail, PHONE } from '@limpide/contract/reachable-by';

/** Fields that may be offered besides the address; each stays optional. */
export const MORE = ['name', 'phone'] as const;
export type MoreField = (typeof MORE)[number];

/** Which list, and where the form stands. */
export interface Place {
  list?: string | undefined;
  source?: string | undefined;
}

/** A sign-up while it is typed: in memory, and nowhere else. Its place, where the page's form says it. */
export interface SignUpDraft extends Place {
  email: string;
  name: string;
  phone: string;
  website: string;
  /** Two consents, which begin unticked. */
  newsletter: boolean;
  openTracking: boolean;
}

/** What is posted besides the envelope. */
export interface SignUpContent {
  form: {
    email: string;
    list?: string;
    source?: string;
    name?: string;
    phone?: string;
    website: string;
  };
  consents: { newsletter: boolean; openTracking: boolean };
}

export const emptyDraft = (): SignUpDraft => ({
  email: '',
  name: '',
  phone: '',
  website: '',
  newsletter: false,
  openTracking: false,
});

/**
 * What is missing or cannot be right, by field: the key of its text in `newsletter:errors`, in the
 * order of the form. The address alone is required; without the first consent there is nothing to do.
 */
export function faultsOf({ email, phone, newsletter }: SignUpDraft): Map<string, string> {
  const faults = new Map<string, string>();
  if (!isEmail(email.trim())) faults.set('email', 'email');
  if (phone.trim() && !PHONE.test(phone.trim())) faults.set('phone', 'phone');
  if (!newsletter) faults.set('newsletter', 'newsletter');
  return faults;
}

/**
 * The draft as it is posted: what is empty was not given.
 * @param place where the form stands, as far as the draft does not say so itself
 */
export function signUpOf(
  draft: SignUpDraft,
  place: Place,
  fields: readonly string[],
): SignUpContent {
  const { email, website, newsletter, openTracking } = draft;
  const list = draft.list ?? place.list;
  const source = draft.source ?? place.source;
  const more = MORE.filter((name) => fields.includes(name) && draft[name].trim());
  return {
    form: {
      email: email.trim(),
      ...(list && { list }),
      ...(source && { source }),
      ...Object.fromEntries(more.map((name) => [name, draft[name].trim()])),
      website,
    },
    consents: { newsletter, openTracking },
  };
}

/** The draft that a sign-up was made of, so that a refused one can be corrected. */
export const draftOf = ({ form, consents }: Partial<SignUpContent>): SignUpDraft => ({
  ...emptyDraft(),
  email: form?.email ?? '',
  name: form?.name ?? '',
  phone: form?.phone ?? '',
  newsletter: consents?.newsletter ?? false,
  openTracking: consents?.openTracking ?? false,
});

/** The address that a message signs up; empty where there is none. */
export const emailOf = (message: object | undefined): string =>
  (message as Partial<SignUpContent> | undefined)?.form?.email ?? '';

/** Where the form of a message stood, and its list. */
export const placeOf = (message: object): Place => (message as Partial<SignUpContent>).form ?? {};

/** What a form of the page’s own says, under the names that a plain form has. */
export function draftOfData(data: FormData): SignUpDraft {
  const text = (name: string) => String(data.get(name) ?? '');
  const place = (name: string) => text(name).trim() || undefined;
  return {
    email: text('email'),
    name: text('name'),
    phone: text('phone'),
    website: text('website'),
    newsletter: data.has('newsletter'),
    openTracking: data.has('open-tracking'),
    list: place('list'),
    source: place('source'),
  };
}

/** Where the endpoint's pointers lead: the field of each part of the message. */
export const FIELD_OF: Record<string, string> = {
  '/form/email': 'email',
  '/form/name': 'name',
  '/form/phone': 'phone',
  '/form/website': 'website',
  '/consents/newsletter': 'newsletter',
};
