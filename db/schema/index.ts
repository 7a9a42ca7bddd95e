// The one barrel: drizzle reads the whole schema from here.
export * from './access.ts';
export * from './assignments.ts';
export * from './checks.ts';
export * from './comments.ts';
export * from './consents.ts';
export * from './delivery.ts';
export * from './events.ts';
export * from './figures.ts';
export * from './imports.ts';
export * from './members.ts';
export * from './notices.ts';
export * from './records.ts';
export * from './releases.ts';
export * from './reviews.ts';
export * from './sites.ts';
export * from './style.ts';
export * from './templates.ts';
