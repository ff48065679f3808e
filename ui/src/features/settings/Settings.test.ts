import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { session } from '$lib/api/session.svelte';
import { expectAccessible } from '../../test/axe';
import { useCore } from '../../test/core';
import Settings from './Settings.svelte';

describe('Instellingen', () => {
  it('keeps language, colours, contrast and size, and shows them at once', async () => {
    const core = await useCore({}, { school: 'sample' });
    const user = userEvent.setup();
    render(Settings);
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'Donker' }));
    await user.click(screen.getByRole('switch', { name: 'Meer contrast' }));
    await user.click(screen.getByRole('button', { name: 'Groter' }));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await screen.findByRole('heading', { name: 'Settings' });
    expect(core.start.preferences).toMatchObject({ lang: 'en', theme: 'dark', contrast: true, zoom: 110 });
    await session.prefer({ lang: 'nl' });
  });
  it('renames the school, and says why not', async () => {
    const core = await useCore({}, { school: 'sample' });
    const user = userEvent.setup();
    render(Settings);
    const name = screen.getByRole('textbox', { name: 'Naam van de school' });
    await user.clear(name);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(name).toHaveAccessibleDescription(/Vul de naam van de school in/));
    await user.type(name, 'De Boog{Enter}');
    await waitFor(() => expect(core.start.open?.name).toBe('De Boog'));
    await waitFor(() => expect(name).not.toHaveAccessibleDescription(/Vul de naam van de school in/));
  });
});
