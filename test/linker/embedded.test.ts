/** Scripts inside of components and pages: one case a rule, smallest files. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('Vue: two scripts of one component are one module; templates and styles are no code', () => {
  expect(
    linked(`
-- src/App.vue
<template><Panel @click="make()" /><template><b/></template><script>ignored()</script></template>
<!-- <script>gone()</script> -->
<script lang="ts">
export interface Options { deep: boolean }
export function helper(o: Options) { return make(); }
</script>
<script setup lang="ts">
import Panel from './Panel.vue'
import { useStore, type Store } from './store'
import { gone } from './Gone.vue'
const props = defineProps<{ a: string }>()
const emit = defineEmits(['x'])
const store: Store = useStore()
store.load()
function make() { helper({ deep: true }); emit('x'); later() }
const later = <T>(x: T) => x
</script>
<style>a { color: red }</style>
-- src/Panel.vue
<script>
import { useStore } from './store'
/* */ export default { name: 'Panel', setup() { useStore().load() } }
</script>
-- src/store.ts
import App, { helper } from './App.vue'
import Panel from '@/Panel.vue'
import Short from './Panel'
export class Store { load() { helper({ deep: false }) } }
export function useStore(): Store { return new Store() }
-- tsconfig.json
{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }
`),
  ).toEqual([
    'src/App.vue:8 import ./Panel.vue.default -> src/Panel.vue, src/Panel.vue#default~constant exact',
    'src/App.vue:9 import ./store.useStore -> src/store.ts, src/store.ts#useStore~function exact',
    'src/App.vue:9 import ./store.Store -> src/store.ts, src/store.ts#Store~class exact',
    'src/App.vue:10 import ./Gone.vue.gone -> unresolved no file ./Gone.vue',
    'src/App.vue:5 make -> src/App.vue#make~function exact local',
    'src/App.vue:11 defineProps -> external',
    'src/App.vue:12 defineEmits -> external',
    'src/App.vue:13 useStore -> src/store.ts#useStore~function exact import',
    'src/App.vue:14 load -> src/store.ts#Store.load~method exact annotation',
    'src/App.vue:15 helper -> src/App.vue#helper~function exact local',
    'src/App.vue:15 emit -> src/App.vue#emit~constant exact local',
    'src/App.vue:15 later -> src/App.vue#later~function exact local',
    'src/Panel.vue:2 import ./store.useStore -> src/store.ts, src/store.ts#useStore~function exact',
    'src/Panel.vue:3 load -> src/store.ts#Store.load~method exact return',
    'src/Panel.vue:3 useStore -> src/store.ts#useStore~function exact import',
    'src/store.ts:1 import ./App.vue.default -> src/App.vue exact',
    'src/store.ts:1 import ./App.vue.helper -> src/App.vue, src/App.vue#helper~function exact',
    'src/store.ts:2 import @/Panel.vue.default -> src/Panel.vue, src/Panel.vue#default~constant exact',
    'src/store.ts:3 import ./Panel.default -> src/Panel.vue, src/Panel.vue#default~constant exact',
    'src/store.ts:4 helper -> src/App.vue#helper~function exact import',
    'src/store.ts:5 Store -> src/store.ts#Store~class exact local',
  ]);
});

test('Vue: this in the functions of options is the component, with its other options and its mixins', () => {
  expect(
    calls(`
-- Opt.vue
<script>
import mix from './mix'
/* */ export default {
  mixins: [mix],
  props: { size: Number },
  computed: { total() { return this.count() } },
  watch: { value(v) { this.run(v) }, deep: { handler() { this.run() } } },
  mounted() { this.run(); this.mixed(); this.$emit('x'); this.nothing() },
  methods: {
    run() { this.count(); const f = () => this.mixed(); f(); },
    count() { setTimeout(() => this.run(), 1) },
  },
}
</script>
-- mix.js
/* */ export default { methods: { mixed() { this.own() }, own() {} } }
`),
  ).toEqual([
    'Opt.vue:6 count -> Opt.vue#default.methods.count~method exact self',
    'Opt.vue:7 run -> Opt.vue#default.methods.run~method exact self',
    'Opt.vue:7 run -> Opt.vue#default.methods.run~method exact self',
    'Opt.vue:8 run -> Opt.vue#default.methods.run~method exact self',
    'Opt.vue:8 mixed -> mix.js#default.methods.mixed~method exact self',
    'Opt.vue:8 $emit -> unresolved typeof default has no member $emit',
    'Opt.vue:8 nothing -> unresolved typeof default has no member nothing',
    'Opt.vue:10 count -> Opt.vue#default.methods.count~method exact self',
    'Opt.vue:10 mixed -> mix.js#default.methods.mixed~method exact self',
    'Opt.vue:10 f -> Opt.vue#default.methods.run.f~function exact local',
    'Opt.vue:11 setTimeout -> external',
    'Opt.vue:11 run -> Opt.vue#default.methods.run~method exact self',
    'mix.js:1 own -> mix.js#default.methods.own~method exact self',
  ]);
});

test('JSX and TSX in components', () => {
  expect(
    linked(`
-- A.vue
<script lang="tsx">
import B from './B.vue'
import { C } from './c'
/* */ export default { render() { return <C a={1}>{make()}</C> } }
function make() { return <B /> }
</script>
-- B.vue
<script setup lang="jsx">
import { C } from './c'
const view = () => <C />
view()
</script>
-- c.tsx
export function C(props: { a?: number }) { return null }
`),
  ).toEqual([
    'A.vue:2 import ./B.vue.default -> B.vue exact',
    'A.vue:3 import ./c.C -> c.tsx, c.tsx#C~function exact',
    'A.vue:4 C -> c.tsx#C~function exact import',
    'A.vue:4 make -> A.vue#make~function exact local',
    'A.vue:5 B -> B.vue exact import',
    'B.vue:2 import ./c.C -> c.tsx, c.tsx#C~function exact',
    'B.vue:3 C -> c.tsx#C~function exact import',
    'B.vue:4 view -> B.vue#view~function exact local',
  ]);
});

test('Svelte: module and instance share their names; stores, runes, props', () => {
  expect(
    linked(`
-- Widget.svelte
<script context="module" lang="ts">
  import { writable } from 'svelte/store';
  export function shared(n: number) { return n }
  const module_only = () => 1;
</script>
<script lang="ts">
  import Other from './Other.svelte';
  import { counter, make } from './stores';
  export let label = shared(1);
  let n = $state(0);
  const twice = $derived(n * 2);
  function inc() { module_only(); counter.bump(); $counter; $made.go(); new Other({ target: null }); }
  const made = make();
  $: doubled = inc();
</script>
<button on:click={inc}>{label}</button>
-- Other.svelte
<script module>export const x = 1;</script>
-- stores.ts
class Made { go() {} }
export const counter = { bump() {} };
export function make() { return new Made(); }
import { shared } from './Widget.svelte';
shared(1);
`),
  ).toEqual([
    'Widget.svelte:2 import svelte/store.writable -> external svelte',
    'Widget.svelte:7 import ./Other.svelte.default -> Other.svelte exact',
    'Widget.svelte:8 import ./stores.counter -> stores.ts, stores.ts#counter~constant exact',
    'Widget.svelte:8 import ./stores.make -> stores.ts, stores.ts#make~function exact',
    'Widget.svelte:9 shared -> Widget.svelte#shared~function exact local',
    'Widget.svelte:10 $state -> external',
    'Widget.svelte:11 $derived -> external',
    'Widget.svelte:12 module_only -> Widget.svelte#module_only~function exact local',
    'Widget.svelte:12 bump -> stores.ts#counter.bump~method exact import',
    'Widget.svelte:12 go -> stores.ts#Made.go~method probable inferredReturn',
    'Widget.svelte:12 Other -> Other.svelte exact import',
    'Widget.svelte:13 make -> stores.ts#make~function exact import',
    'Widget.svelte:14 inc -> Widget.svelte#inc~function exact local',
    'stores.ts:4 import ./Widget.svelte.shared -> Widget.svelte, Widget.svelte#shared~function exact',
    'stores.ts:3 Made -> stores.ts#Made~class exact local',
    'stores.ts:5 shared -> Widget.svelte#shared~function exact import',
  ]);
});

test('Astro: frontmatter is TypeScript, scripts for the browser have names of their own', () => {
  expect(
    linked(`
-- Page.astro
---
import Layout from './layouts/Base.astro';
import { load, type Post } from './load';
const posts: Post[] = await load();
for (const post of posts) post.title();
const f = () => Astro.redirect('/');
f();
---
<Layout>{posts.map((p) => <li>{p.title()}</li>)}</Layout>
<script>
  import { load } from './load';
  const f = () => load();
  f();
</script>
<script is:inline src="x.js"></script>
-- load.ts
export class Post { title() {} }
export async function load(): Promise<Post[]> { return []; }
-- layouts/Base.astro
---
interface Props { title: string }
const { title } = Astro.props;
---
<slot />
-- sub/Page.astro
---
import Base from '../layouts/Base.astro';
import { load } from '../load';
load();
---
`),
  ).toEqual([
    'Page.astro:2 import ./layouts/Base.astro.default -> layouts/Base.astro exact',
    'Page.astro:3 import ./load.load -> load.ts, load.ts#load~function exact',
    'Page.astro:3 import ./load.Post -> load.ts, load.ts#Post~class exact',
    'Page.astro:11 import ./load.load -> load.ts, load.ts#load~function exact',
    'Page.astro:4 load -> load.ts#load~function exact import',
    'Page.astro:5 title -> load.ts#Post.title~method exact element',
    'Page.astro:6 redirect -> external',
    'Page.astro:7 f -> Page.astro#f~function exact local',
    'Page.astro:12 load -> load.ts#load~function exact import',
    'Page.astro:13 f -> Page.astro#f~function#1 exact local',
    'sub/Page.astro:2 import ../layouts/Base.astro.default -> layouts/Base.astro exact',
    'sub/Page.astro:3 import ../load.load -> load.ts, load.ts#load~function exact',
    'sub/Page.astro:4 load -> load.ts#load~function exact import',
  ]);
});

test('HTML: scripts share their names, modules have their own, other types are no code', () => {
  expect(
    linked(`
-- index.html
<!doctype html>
<script type="importmap">{ "imports": { "a": "./b.js" } }</script>
<script type="application/json">{ "not": "code()" }</script>
<script src="./store.js"></script>
<script>
  function first() { second(); }
</script>
<SCRIPT TYPE="text/javascript">
  function second() { first(); document.getElementById('x'); }
</SCRIPT>
<script type="module">
  import { useStore } from './store.js';
  const first = () => useStore();
  first();
</script>
<p onclick="first()">a < b</p>
<script>first(); missing();</script>
-- plain.htm
<html><body>No code at all: f()</body></html>
-- store.js
export function useStore() {}
-- one.html
<script type="module">
import { useStore } from './store.js';
export const top = useStore();
top;
</script>
`),
  ).toEqual([
    'index.html:12 import ./store.js.useStore -> store.js, store.js#useStore~function exact',
    'index.html:6 second -> index.html#second~function exact local',
    'index.html:9 first -> index.html#first~function exact local',
    'index.html:9 getElementById -> external',
    'index.html:13 useStore -> store.js#useStore~function exact import',
    'index.html:14 first -> index.html#first~function#1 exact local',
    'index.html:17 first -> index.html#first~function exact local',
    'index.html:17 missing -> unresolved unknown name',
    'one.html:2 import ./store.js.useStore -> store.js, store.js#useStore~function exact',
    'one.html:3 useStore -> store.js#useStore~function exact import',
  ]);
});

test('positions: lines are those of the file', () => {
  expect(
    calls(`
-- a.vue
<template>
  <div/>
</template>

<script>
function f() {}

f()
</script>
<script setup>
f()
</script>
`),
  ).toEqual(['a.vue:8 f -> a.vue#f~function exact local', 'a.vue:11 f -> a.vue#f~function exact local']);
});
