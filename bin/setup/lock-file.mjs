/**
 * npm writes a lock file without the builds for other platforms where the registry at hand does not carry them,
 * and `npm ci` then refuses it everywhere. These two find and add what is missing.
 */

/** Names and versions of optional packages that the lock file's packages want and the file does not hold. */
export function findMissing(packages) {
  const missing = new Map();
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isExact = /^\d+\.\d+\.\d+/.test(version);
      if (isExact && !resolves(packages, path, name))
        missing.set(`node_modules/${name}`, { name, version, dev });
    }
  }
  return [...missing].map(([path, entry]) => ({ path, ...entry }));
}

/** The lock file's packages with what was missing added, in npm's order. */
export function fill(packages) {
  const added = findMissing(packages).map(({ path, name, version, dev }) => [
    path,
    { version, ...platformOf(name), ...(dev && { dev }), optional: true },
  ]);
  return Object.fromEntries(
    [...Object.entries(packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
}

// As Node looks for it: in the package's own node_modules, then in every one above.
function resolves(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** What a platform package is for, as its name says: `@next/swc-linux-x64-musl`. */
export function platformOf(name) {
  if (name.includes('wasm32')) return { cpu: ['wasm32'] };
  const parts = name.split(/[-/]/);
  const system = systems.find((one) => parts.includes(one));
  const processor = processors.find((one) => parts.includes(one));
  const libc = name.includes('musl') ? 'musl' : /gnu/.test(name) ? 'glibc' : undefined;
  return {
    ...(processor && { cpu: [processor] }),
    ...(system === 'linux' && libc && { libc: [libc] }),
    ...(system && { os: [system] }),
  };
}
