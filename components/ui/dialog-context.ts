'use client';

import { createContext } from 'react';

/** Closes the dialog one stands in. */
export const DialogContext = createContext<() => void>(() => {});
