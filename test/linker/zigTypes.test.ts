/** Types of Zig that are made by functions, given to functions and brought by the library: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('functions that give types: in place, behind constants, with what is put in for their parameters', () => {
  expect(
    calls(`-- a.zig
const other = @import("other.zig");
pub fn List(comptime T: type) type {
    return struct {
        const Self = @This();
        items: []T,
        last: T,
        pub fn init() Self { return .{}; }
        pub fn first(self: Self) T { return self.items[0]; }
        pub fn take(self: *Self) ?T { return self.last; }
        pub fn with(self: Self, item: T) Self { _ = item; return self; }
    };
}
const A = struct { fn a(_: A) void {} };
const As = List(A);
pub const Others = other.Pair(A, other.B);
fn f(given: As, also: List(A), pair: Others) void {
    given.first().a();
    given.items[0].a();
    given.last.a();
    given.take().?.a();
    also.with(.{}).first().a();
    As.init().first().a();
    List(A).init().first().a();
    var own = As.init();
    own.first().a();
    const Local = List(other.B);
    const local: Local = Local.init();
    local.first().b();
    pair.one.a();
    pair.two.b();
    pair.swapped().one.b();
    const made = As{ .items = &.{}, .last = .{} };
    made.last.a();
    if (own.take()) |item| item.a();
    while (own.take()) |item| item.a();
    for (own.items) |item| item.a();
}
-- other.zig
pub const B = struct { pub fn b(_: B) void {} };
pub fn Pair(comptime X: type, comptime Y: type) type {
    return struct { one: X, two: Y, pub fn swapped(self: @This()) Pair(Y, X) { return .{ .one = self.two, .two = self.one }; } };
}
`),
  ).toEqual([
    'a.zig:14 List -> a.zig#List~function exact local',
    'a.zig:15 Pair -> other.zig#Pair~function exact qualified',
    'a.zig:16 List -> a.zig#List~function exact local',
    'a.zig:17 a -> a.zig#A.a~method exact return',
    'a.zig:17 first -> a.zig#List.first~method exact annotation',
    'a.zig:18 a -> a.zig#A.a~method exact element',
    'a.zig:19 a -> a.zig#A.a~method exact field',
    'a.zig:20 a -> a.zig#A.a~method exact return',
    'a.zig:20 take -> a.zig#List.take~method exact annotation',
    'a.zig:21 a -> a.zig#A.a~method exact return',
    'a.zig:21 first -> a.zig#List.first~method exact return',
    'a.zig:21 with -> a.zig#List.with~method exact annotation',
    'a.zig:22 a -> a.zig#A.a~method exact return',
    'a.zig:22 first -> a.zig#List.first~method exact return',
    'a.zig:22 init -> a.zig#List.init~method exact initializer',
    'a.zig:23 a -> a.zig#A.a~method exact return',
    'a.zig:23 first -> a.zig#List.first~method exact return',
    'a.zig:23 init -> a.zig#List.init~method exact annotation',
    'a.zig:23 List -> a.zig#List~function exact local',
    'a.zig:24 init -> a.zig#List.init~method exact initializer',
    'a.zig:25 a -> a.zig#A.a~method exact return',
    'a.zig:25 first -> a.zig#List.first~method exact return',
    'a.zig:26 List -> a.zig#List~function exact local',
    'a.zig:27 init -> a.zig#List.init~method exact initializer',
    'a.zig:28 b -> other.zig#B.b~method exact return',
    'a.zig:28 first -> a.zig#List.first~method exact return',
    'a.zig:29 a -> a.zig#A.a~method exact field',
    'a.zig:30 b -> other.zig#B.b~method exact field',
    'a.zig:31 b -> other.zig#B.b~method exact return',
    'a.zig:31 swapped -> other.zig#Pair.swapped~method exact annotation',
    'a.zig:32 As -> a.zig#As~constant exact local',
    'a.zig:33 a -> a.zig#A.a~method exact initializer',
    'a.zig:34 take -> a.zig#List.take~method exact return',
    'a.zig:34 a -> a.zig#A.a~method exact return',
    'a.zig:35 take -> a.zig#List.take~method exact return',
    'a.zig:35 a -> a.zig#A.a~method exact return',
    'a.zig:36 a -> a.zig#A.a~method exact return',
    'other.zig:3 Pair -> other.zig#Pair~function exact local',
  ]);
});

test('functions that are given types', () => {
  expect(
    calls(`-- a.zig
const std = @import("std");
const A = struct { fn a(_: A) void {} };
const B = struct { fn b(_: *B) void {} };
const Tree = struct {
    root: *B,
    fn cast(self: *Tree, comptime T: type) ?*T { _ = self; return null; }
    fn named(self: *Tree, name: []const u8, comptime T: type) !T { _ = self; _ = name; }
};
fn same(comptime T: type, value: T) T { return value; }
fn make(comptime T: type, allocator: std.mem.Allocator) !*T { return allocator.create(T); }
fn all(comptime T: type, count: usize) []T { _ = count; }
fn both(comptime T: type, comptime U: type, one: T) U { _ = one; }
fn f(tree: *Tree, allocator: std.mem.Allocator) !void {
    same(A, .{}).a();
    (try make(B, allocator)).b();
    all(A, 3)[0].a();
    for (all(B, 3)) |*each| each.b();
    both(A, B, .{}).b();
    tree.cast(A).?.a();
    (try tree.named("x", A)).a();
    const made = try make(A, allocator);
    made.a();
    const slice = try allocator.alloc(A, 3);
    for (slice) |each| each.a();
    same(*B, tree.root).b();
}
`),
  ).toEqual([
    'a.zig:10 create -> external std',
    'a.zig:14 a -> a.zig#A.a~method exact return',
    'a.zig:14 same -> a.zig#same~function exact local',
    'a.zig:15 b -> a.zig#B.b~method exact return',
    'a.zig:15 make -> a.zig#make~function exact local',
    'a.zig:16 a -> a.zig#A.a~method exact return',
    'a.zig:16 all -> a.zig#all~function exact local',
    'a.zig:17 all -> a.zig#all~function exact local',
    'a.zig:17 b -> a.zig#B.b~method exact return',
    'a.zig:18 b -> a.zig#B.b~method exact return',
    'a.zig:18 both -> a.zig#both~function exact local',
    'a.zig:19 a -> a.zig#A.a~method exact return',
    'a.zig:19 cast -> a.zig#Tree.cast~method exact annotation',
    'a.zig:20 a -> a.zig#A.a~method exact return',
    'a.zig:20 named -> a.zig#Tree.named~method exact annotation',
    'a.zig:21 make -> a.zig#make~function exact local',
    'a.zig:22 a -> a.zig#A.a~method exact return',
    'a.zig:23 alloc -> external std',
    'a.zig:24 a -> a.zig#A.a~method exact element',
    'a.zig:25 b -> a.zig#B.b~method exact return',
    'a.zig:25 same -> a.zig#same~function exact local',
  ]);
});

test('lists and maps of the library', () => {
  expect(
    calls(`-- a.zig
const std = @import("std");
const ArrayList = std.ArrayList;
const A = struct { fn a(_: A) void {} };
const Store = struct {
    list: std.ArrayList(A),
    map: std.StringHashMap(A),
    fn f(self: *Store) void {
        self.list.items[0].a();
        for (self.list.items) |each| each.a();
        self.map.get("x").?.a();
        if (self.map.getPtr("x")) |each| each.a();
        var values = self.map.valueIterator();
        while (values.next()) |each| each.a();
        var entries = self.map.iterator();
        while (entries.next()) |entry| entry.value_ptr.a();
    }
};
fn f(allocator: std.mem.Allocator) !void {
    var list = std.ArrayList(A).init(allocator);
    list.items[0].a();
    list.pop().a();
    var other = ArrayList(A).init(allocator);
    other.getLast().a();
    var map = std.AutoHashMap(u32, A).init(allocator);
    map.get(1).?.a();
    (try list.toOwnedSlice())[0].a();
    const empty: std.ArrayListUnmanaged(A) = .empty;
    empty.items[0].a();
}
`),
  ).toEqual([
    'a.zig:5 ArrayList -> external std',
    'a.zig:6 StringHashMap -> external std',
    'a.zig:8 a -> a.zig#A.a~method exact element',
    'a.zig:9 a -> a.zig#A.a~method exact element',
    'a.zig:10 a -> a.zig#A.a~method exact return',
    'a.zig:10 get -> external',
    'a.zig:11 getPtr -> external',
    'a.zig:11 a -> a.zig#A.a~method exact return',
    'a.zig:12 valueIterator -> external',
    'a.zig:13 next -> external',
    'a.zig:13 a -> a.zig#A.a~method exact return',
    'a.zig:14 iterator -> external',
    'a.zig:15 next -> external',
    'a.zig:15 a -> a.zig#A.a~method exact return',
    'a.zig:19 init -> external',
    'a.zig:19 ArrayList -> external std',
    'a.zig:20 a -> a.zig#A.a~method exact return',
    'a.zig:21 a -> a.zig#A.a~method exact return',
    'a.zig:21 pop -> external',
    'a.zig:22 init -> external',
    'a.zig:22 ArrayList -> external std',
    'a.zig:23 a -> a.zig#A.a~method exact return',
    'a.zig:23 getLast -> external',
    'a.zig:24 init -> external',
    'a.zig:24 AutoHashMap -> external std',
    'a.zig:25 a -> a.zig#A.a~method exact return',
    'a.zig:25 get -> external',
    'a.zig:26 a -> a.zig#A.a~method exact return',
    'a.zig:26 toOwnedSlice -> external',
    'a.zig:27 ArrayListUnmanaged -> external std',
    'a.zig:28 a -> a.zig#A.a~method exact element',
  ]);
});
