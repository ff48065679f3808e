/** The fields of a partner as lists name and show them: importing, comparing, making one of two. */
import type { Category, Evidence, Intensity, Level, PartnerStatus, Place, Purpose, Target } from './api/generated';
import { halfDaysText } from './half-days';
import { kindLabel, listed, m, sentence } from './i18n.svelte';

export const targetLabel = (target: Target): string => sentence(`import_target_${target}`) ?? target;

/** A field by name, with the number of the contact person when it is not the first. */
export const fieldLabel = (target: Target, group: number): string => (group > 1 ? `${targetLabel(target)} ${group}` : targetLabel(target));

/** The text of a field: closed lists in words, half-days as people write them. */
export function fieldText(target: Target, text: string): string {
  if (text === '') return '';
  const codes = text.split(',');
  switch (target) {
    case 'category':
      return kindLabel('category', text as Category);
    case 'status':
      return kindLabel('partner_status', text as PartnerStatus);
    case 'intensity':
      return kindLabel('intensity', text as Intensity);
    case 'place':
      return kindLabel('place', text as Place);
    case 'levels':
      return listed(codes.map((code) => kindLabel('level', code as Level)));
    case 'purposes':
      return listed(codes.map((code) => kindLabel('purpose', code as Purpose)));
    case 'confirmed':
      return sentence(`import_confirmed_${text}`) ?? text;
    case 'contact_days':
    case 'house_days':
      return halfDaysText(Number(text));
    default:
      return text;
  }
}

/** Why two may be one, in words. */
export const EVIDENCE = {
  name: m.import_evidence_name,
  phone: m.import_evidence_phone,
  email: m.import_evidence_email,
  website: m.import_evidence_website,
  postcode: m.import_evidence_postcode,
  contact: m.import_evidence_contact,
  kvk: m.import_evidence_kvk,
  abbreviation: m.import_evidence_abbreviation,
} as const satisfies Record<Evidence, () => string>;
