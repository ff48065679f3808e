/** What the screens of partners change: every change says what went wrong, and what was removed can come back. */
import { call, session, type ContactInput, type ContactView, type PartnerId, type PartnerPatch, type PartnerRow, type RoleId } from '$lib/api';
import { m, plural } from '$lib/i18n.svelte';
import { toasts } from '$lib/toasts.svelte';
import { tried } from '$lib/tried';

export const update = (partner: PartnerId, patch: PartnerPatch): Promise<boolean> => tried(() => call('partner_update', { partner, patch }));

export const setTie = (partner: PartnerId, kind: 'first_contact' | 'second_contact', role: RoleId | null): Promise<boolean> =>
  tried(() => call('tie_set', { partner, kind, role }));

export const contactInput = (contact: ContactView): ContactInput => ({
  name: contact.name,
  function: contact.function,
  phone: contact.phone,
  email: contact.email,
  half_days: contact.half_days,
});

/** Changes one field of the contact person that the table shows, or adds that person. */
export const saveBrief = (row: PartnerRow, field: 'name' | 'phone' | 'email', value: string): Promise<boolean> =>
  tried(async () => {
    if (row.contact) {
      const page = await call('partner_page', { partner: row.partner });
      const contact = page.contacts.find((one) => one.contact === row.contact?.contact);
      if (contact) {
        await call('contact_update', { affiliation: contact.affiliation, input: { ...contactInput(contact), [field]: value } });
        return;
      }
    }
    await call('contact_add', {
      partner: row.partner,
      input: { name: '', function: '', phone: '', email: '', half_days: 0, [field]: value },
    });
  });

/** To the bin; the message offers to put back exactly these, also after other changes. */
export function toBin(partners: readonly Pick<PartnerRow, 'partner' | 'name'>[]): Promise<boolean> {
  return tried(async () => {
    const { status } = await call('partners_delete', { partners: partners.map((one) => one.partner) });
    const first = partners[0];
    const text =
      partners.length === 1 && first
        ? m.partners_binned_one({ name: first.name })
        : plural(partners.length, m.partners_binned_other, m.partners_binned_other);
    toasts.show(text, {
      severity: 'ok',
      action: { label: m.shell_undo(), run: () => putBack(partners.map((one) => one.partner), status.rev) },
    });
  });
}

/** The last change is undone as one step; when more has happened since, these partners come out of the bin. */
async function putBack(partners: readonly PartnerId[], rev: number): Promise<void> {
  if (session.status?.rev === rev) return session.undo();
  await tried(async () => {
    for (const id of partners) await call('bin_restore', { thing: { kind: 'partner', id } });
  });
}
