import manifest from '../../../package.json' with { type: 'json' };

/** The product version, as in package.json. */
export const VERSION: string = manifest.version;
