'use client';

// What holds the pages of the desk breaks like a page.
export { default } from './desk/error.tsx';
