/** Scripts inside of components and pages: the declarations of TypeScript's kit, with tags around them. */
import type { CodeKit } from './codeKit.ts';
import { typescriptKit } from './typescriptKit.ts';

export const embeddedKit: CodeKit = {
  paths: ['a.vue', 'b.ts', 'b.vue', 'p/a.svelte', 'p/index.ts', 'q/a.astro', 'i.html', 'a.ts'],
  folders: ['p', 'q'],
  // Modules are named with their extensions now and then.
  templates: typescriptKit.templates.map(
    (template) => (choices) =>
      choices.d % 3 === 0 ? template(choices).replace(/(['"])(\.{1,2}\/[ab])\1/g, '$1$2.vue$1') : template(choices),
  ),
  file(path, declarations, noise) {
    if (path.endsWith('.ts')) return typescriptKit.file(path, declarations, noise);
    const half = declarations.length >> 1;
    const [first, second] = [declarations.slice(0, half), declarations.slice(half)].map((each) => typescriptKit.file('x.ts', each, noise));
    if (path.endsWith('.astro')) return `---\n${first}\n---\n<p/>\n<script>\n${second}\n</script>\n`;
    return `<p>${noise}</p>\n<script lang="ts">\n${first}\n</script>\n<script setup lang="ts">\n${second}\n</script>\n`;
  },
};
