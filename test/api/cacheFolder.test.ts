import { expect, test } from 'vitest';
import { cacheFolder } from '../../server/src/api/cacheFolder.ts';

test.each([
  ['linux', {}, '/home/ada', '/home/ada/.cache/skein'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/home/ada', '/var/cache/ada/skein'],
  // The XDG specification: a relative path is invalid and must be ignored.
  ['linux', { XDG_CACHE_HOME: 'cache' }, '/home/ada', '/home/ada/.cache/skein'],
  ['linux', { XDG_CACHE_HOME: '' }, '/home/ada', '/home/ada/.cache/skein'],
  ['darwin', { XDG_CACHE_HOME: '/x' }, '/Users/ada', '/Users/ada/Library/Caches/skein'],
  ['win32', { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Local\\skein\\Cache'],
  ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Local\\skein\\Cache'],
  ['linux', { SKEIN_CACHE_DIR: '/scratch/index', XDG_CACHE_HOME: '/x' }, '/home/ada', '/scratch/index'],
  ['darwin', { SKEIN_CACHE_DIR: '/scratch/index' }, '/Users/ada', '/scratch/index'],
  ['linux', { SKEIN_CACHE_DIR: '' }, '/home/ada', '/home/ada/.cache/skein'],
])('on %s with %j and home %s the cache is %s', (platform, environment, home, folder) => {
  expect(cacheFolder({ platform, environment, home })).toBe(folder);
});
