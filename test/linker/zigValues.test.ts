/** Values of Zig: one case a rule. */
import { expect, test } from 'vitest';
import { linked } from './linked.ts';

test('what is named behind an error set, in a nested container and of the library', () => {
  expect(
    linked(`-- a.zig
const std = @import("std");
const Tree = std.zig.Ast;
fn Pool(comptime size: usize) type {
    return struct {
        const Self = @This();
        const Inner = struct { fn eql(self: @This()) bool { return self.same(); } fn same(_: @This()) bool { return true; } };
        pub fn put(self: *Self) error{ OutOfMemory, Bad }!*Inner { _ = self; _ = size; }
    };
}
fn f(tree: Tree, pool: *Pool(4)) !void {
    tree.rootDecls().len();
    (try pool.put()).eql();
}
`),
  ).toEqual([
    'a.zig:1 import std -> external std',
    'a.zig:6 same -> a.zig#Pool.Inner.same~method exact annotation',
    'a.zig:11 len -> external std',
    'a.zig:11 rootDecls -> external std',
    'a.zig:12 eql -> a.zig#Pool.Inner.eql~method exact return',
    'a.zig:12 put -> a.zig#Pool.put~method exact annotation',
  ]);
});

test('a text is a list of numbers and a number is one', () => {
  expect(
    linked(`-- a.zig
fn f() void {
    for ("abc") |unit| unit.go();
    const count = 3;
    count.go();
}
`),
  ).toEqual(['a.zig:2 go -> external', 'a.zig:4 go -> external']);
});

test('what is turned around is called, and a type that may fail is one', () => {
  expect(
    linked(`-- a.zig
const E = error{Bad};
const A = struct { next: ?*A, fn ok(_: A) bool { return true; } };
fn isHex(c: u8) bool { return c > 3; }
fn make(a: A) !A { return a; }
fn other(a: A) E!A { return a; }
fn f(a: A, c: u8) !bool {
    if (c > 3 or !isHex(c)) return true;
    if (!a.next.?.ok() and !(isHex(c))) return true;
    if (!@as(bool, isHex(c))) return true;
    if (!(try make(a)).ok() or !(try other(a)).ok()) return true;
    return !isHex(c);
}
`),
  ).toEqual([
    'a.zig:7 isHex -> a.zig#isHex~function exact local',
    'a.zig:8 ok -> a.zig#A.ok~method exact field',
    'a.zig:8 isHex -> a.zig#isHex~function exact local',
    'a.zig:9 isHex -> a.zig#isHex~function exact local',
    'a.zig:10 ok -> a.zig#A.ok~method exact return',
    'a.zig:10 make -> a.zig#make~function exact local',
    'a.zig:10 ok -> a.zig#A.ok~method exact return',
    'a.zig:10 other -> a.zig#other~function exact local',
    'a.zig:11 isHex -> a.zig#isHex~function exact local',
  ]);
});

test('what holds a field is of the type that is said', () => {
  expect(
    linked(`-- a.zig
const Node = struct {
    const Doc = struct { base: Node, fn close(_: *Doc) void {} };
    fn cast(self: *Node, comptime T: type) ?*T { return @fieldParentPtr(T, "base", self); }
    fn close(self: *Node) void {
        const doc = @fieldParentPtr(Node.Doc, "base", self);
        doc.close();
        @fieldParentPtr(Node.Doc, "base", self).close();
        const other: *Doc = @fieldParentPtr("base", self);
        other.close();
        @as(*Doc, @fieldParentPtr("base", self)).close();
        self.cast(Node.Doc).?.close();
    }
};
`),
  ).toEqual([
    'a.zig:6 close -> a.zig#Node.Doc.close~method exact initializer',
    'a.zig:7 close -> a.zig#Node.Doc.close~method exact annotation',
    'a.zig:9 close -> a.zig#Node.Doc.close~method exact annotation',
    'a.zig:10 close -> a.zig#Node.Doc.close~method exact annotation',
    'a.zig:11 close -> a.zig#Node.Doc.close~method exact return',
    'a.zig:11 cast -> a.zig#Node.cast~method exact annotation',
  ]);
});
