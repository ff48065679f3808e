import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

// A failed search says what was sought; the whole page would bury it.
configure({ getElementError: (message) => new Error(message ?? '') });
