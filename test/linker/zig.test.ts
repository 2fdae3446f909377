/** Rules of Zig about files, containers and types: one case a rule. */
import { expect, test } from 'vitest';
import { linked } from './linked.ts';

test('imports of files and their members', () => {
  expect(
    linked(`-- main.zig
const std = @import("std");
const model = @import("model.zig");
const Item = @import("model.zig").Item;
pub const deep = @import("sub/deep.zig");
const gone = @import("gone.zig");
pub fn main() !void {
    model.load();
    var item = Item.init();
    item.go();
    const other: model.Item = .{};
    other.go();
    deep.dive();
    @import("model.zig").load();
    std.debug.print("x", .{});
    local();
    missing();
}
fn local() void {}
-- model.zig
const main = @import("main.zig");
pub fn load() void { main.deep.dive(); }
pub const Item = struct {
    next: ?*Item = null,
    pub fn init() Item { return Item{ .next = null }; }
    pub fn go(self: *Item) void { self.next.?.go(); }
};
-- sub/deep.zig
const up = @import("../model.zig");
pub fn dive() void { up.load(); }
`),
  ).toEqual([
    'main.zig:1 import std -> external std',
    'main.zig:2 import model.zig -> model.zig exact',
    'main.zig:3 import model.zig.Item -> model.zig, model.zig#Item~struct exact',
    'main.zig:4 import sub/deep.zig -> sub/deep.zig exact',
    'main.zig:5 import gone.zig -> unresolved no gone.zig',
    'main.zig:13 import model.zig -> model.zig exact',
    'main.zig:7 load -> model.zig#load~function exact qualified',
    'main.zig:8 init -> model.zig#Item.init~method exact import',
    'main.zig:9 go -> model.zig#Item.go~method exact return',
    'main.zig:11 go -> model.zig#Item.go~method exact annotation',
    'main.zig:12 dive -> sub/deep.zig#dive~function exact qualified',
    'main.zig:13 load -> model.zig#load~function exact qualified',
    'main.zig:14 print -> external std',
    'main.zig:15 local -> main.zig#local~function exact local',
    'main.zig:16 missing -> unresolved unknown name',
    'model.zig:1 import main.zig -> main.zig exact',
    'model.zig:2 dive -> sub/deep.zig#dive~function exact qualified',
    'model.zig:5 Item -> model.zig#Item~struct exact local',
    'model.zig:6 go -> model.zig#Item.go~method exact field',
    'sub/deep.zig:1 import ../model.zig -> model.zig exact',
    'sub/deep.zig:2 load -> model.zig#load~function exact qualified',
  ]);
});

test('containers: constants, functions, fields, @This', () => {
  expect(
    linked(`-- a.zig
const Point = struct {
    const Self = @This();
    x: f32,
    inner: Inner,
    const Inner = struct { fn deep(_: Inner) void {} };
    pub fn init(x: f32) Self { return .{ .x = x, .inner = .{} }; }
    pub fn move(self: *Self) *Self { help(); self.inner.deep(); return self; }
    fn help() void {}
};
const Color = enum { red, green, fn isRed(c: Color) bool { return c == .red; } };
const Shape = union(enum) { point: Point, none };
fn f(p: *Point, c: Color, s: Shape) void {
    p.move().move();
    Point.init(1).move();
    Point.move(p);
    c.isRed();
    Color.red.isRed();
    Point.Inner.deep(p.inner);
    switch (s) { .point => |q| q.move(), .none => {} }
    s.point.move();
    const lit = Point{ .x = 1, .inner = .{} };
    lit.move();
    p.gone();
}
`),
  ).toEqual([
    'a.zig:7 help -> a.zig#Point.help~method exact local',
    'a.zig:7 deep -> a.zig#Point.Inner.deep~method exact field',
    'a.zig:13 move -> a.zig#Point.move~method exact return',
    'a.zig:13 move -> a.zig#Point.move~method exact annotation',
    'a.zig:14 move -> a.zig#Point.move~method exact return',
    'a.zig:14 init -> a.zig#Point.init~method exact local',
    'a.zig:15 move -> a.zig#Point.move~method exact local',
    'a.zig:16 isRed -> a.zig#Color.isRed~method exact annotation',
    'a.zig:17 isRed -> a.zig#Color.isRed~method exact annotation',
    'a.zig:18 deep -> a.zig#Point.Inner.deep~method exact local',
    'a.zig:19 move -> a.zig#Point.move~method exact initializer',
    'a.zig:20 move -> a.zig#Point.move~method exact field',
    'a.zig:21 Point -> a.zig#Point~struct exact local',
    'a.zig:22 move -> a.zig#Point.move~method exact initializer',
    'a.zig:23 gone -> unresolved Point has no member gone',
  ]);
});

test('functions that return types', () => {
  expect(
    linked(`-- a.zig
const std = @import("std");
pub fn List(comptime T: type) type {
    return struct {
        const Self = @This();
        const Node = struct { value: T, fn get(n: *Node) T { return n.value; } };
        head: ?*Node,
        pub fn init() Self { return .{ .head = null }; }
        pub fn first(self: *Self) *Node { return self.head.?; }
        pub fn value(self: Self) T { return self.first().get(); }
    };
}
const A = struct { fn a(_: A) void {} };
const As = List(A);
fn f(l: *List(A), m: As) void {
    l.first().get();
    m.first();
    List(A).init().first();
    As.init().first();
    var x = List(A).init();
    x.first();
    l.value().a();
    m.value().a();
}
`),
  ).toEqual([
    'a.zig:1 import std -> external std',
    'a.zig:9 get -> a.zig#List.Node.get~method exact return',
    'a.zig:9 first -> a.zig#List.first~method exact annotation',
    'a.zig:13 List -> a.zig#List~function exact local',
    'a.zig:15 get -> a.zig#List.Node.get~method exact return',
    'a.zig:15 first -> a.zig#List.first~method exact annotation',
    'a.zig:16 first -> a.zig#List.first~method exact annotation',
    'a.zig:17 first -> a.zig#List.first~method exact return',
    'a.zig:17 init -> a.zig#List.init~method exact annotation',
    'a.zig:17 List -> a.zig#List~function exact local',
    'a.zig:18 first -> a.zig#List.first~method exact return',
    'a.zig:18 init -> a.zig#List.init~method exact initializer',
    'a.zig:19 init -> a.zig#List.init~method exact annotation',
    'a.zig:19 List -> a.zig#List~function exact local',
    'a.zig:20 first -> a.zig#List.first~method exact return',
    'a.zig:21 a -> a.zig#A.a~method exact return',
    'a.zig:21 value -> a.zig#List.value~method exact annotation',
    'a.zig:22 a -> a.zig#A.a~method exact return',
    'a.zig:22 value -> a.zig#List.value~method exact annotation',
  ]);
});

test('optionals, errors, loops and captures', () => {
  expect(
    linked(`-- a.zig
const std = @import("std");
const A = struct {
    next: ?*A,
    all: []A,
    list: std.ArrayList(A),
    fn m(self: *A) !*A { return self; }
    fn opt(self: *A) ?A { return self.*; }
};
fn f(a: *A, alloc: std.mem.Allocator) !void {
    (try a.m()).m();
    const b = a.m() catch return;
    b.m();
    const c = a.opt() orelse return;
    c.m();
    if (a.next) |n| n.m();
    while (a.opt()) |n| { n.m(); }
    for (a.all, 0..) |*x, i| { x.m(); _ = i; }
    for (a.list.items) |x| x.m();
    a.all[0].m();
    a.all[1..][0].m();
    const d = if (a.next) |n| n else a;
    d.m();
    const e = try alloc.create(A);
    e.m();
    const g = [_]A{ a.*, a.* };
    g[0].m();
    const h: A = undefined;
    h.m();
    @as(*A, h).m();
    a.next.?.next.?.m();
    const p = &a;
    p.*.m();
}
`),
  ).toEqual([
    'a.zig:1 import std -> external std',
    'a.zig:5 ArrayList -> external std',
    'a.zig:10 m -> a.zig#A.m~method exact return',
    'a.zig:10 m -> a.zig#A.m~method exact annotation',
    'a.zig:11 m -> a.zig#A.m~method exact annotation',
    'a.zig:12 m -> a.zig#A.m~method exact return',
    'a.zig:13 opt -> a.zig#A.opt~method exact annotation',
    'a.zig:14 m -> a.zig#A.m~method exact return',
    'a.zig:15 m -> a.zig#A.m~method exact initializer',
    'a.zig:16 opt -> a.zig#A.opt~method exact annotation',
    'a.zig:16 m -> a.zig#A.m~method exact return',
    'a.zig:17 m -> a.zig#A.m~method exact element',
    'a.zig:18 m -> a.zig#A.m~method exact element',
    'a.zig:19 m -> a.zig#A.m~method exact element',
    'a.zig:20 m -> a.zig#A.m~method exact element',
    'a.zig:22 m -> a.zig#A.m~method exact initializer',
    'a.zig:23 create -> external std',
    'a.zig:24 m -> a.zig#A.m~method exact initializer',
    'a.zig:26 m -> a.zig#A.m~method exact element',
    'a.zig:28 m -> a.zig#A.m~method exact annotation',
    'a.zig:29 m -> a.zig#A.m~method exact annotation',
    'a.zig:30 m -> a.zig#A.m~method exact field',
    'a.zig:32 m -> a.zig#A.m~method exact initializer',
  ]);
});

test('files are structs, and usingnamespace passes names on', () => {
  expect(
    linked(`-- a.zig
const Token = @import("Token.zig");
pub usingnamespace @import("more.zig");
fn f(t: *Token) void {
    t.text();
    Token.make().text();
    extra();
}
-- Token.zig
const Token = @This();
start: usize,
other: ?*Token,
pub fn make() Token { return .{ .start = 0, .other = null }; }
pub fn text(self: *Token) void { self.other.?.text(); self.size(); }
fn size(self: Token) usize { return self.start; }
-- more.zig
pub fn extra() void {}
-- b.zig
const a = @import("a.zig");
fn g() void { a.extra(); }
`),
  ).toEqual([
    'Token.zig:5 text -> Token.zig#text~function exact qualified',
    'Token.zig:5 size -> Token.zig#size~function exact qualified',
    'a.zig:1 import Token.zig -> Token.zig exact',
    'a.zig:2 import more.zig -> more.zig exact',
    'a.zig:4 text -> Token.zig#text~function exact qualified',
    'a.zig:5 text -> Token.zig#text~function exact qualified',
    'a.zig:5 make -> Token.zig#make~function exact qualified',
    'a.zig:6 extra -> more.zig#extra~function exact package',
    'b.zig:1 import a.zig -> a.zig exact',
    'b.zig:2 extra -> more.zig#extra~function exact qualified',
  ]);
});

test('packages: the own one and those beside it', () => {
  expect(
    linked(`-- build.zig.zon
.{ .name = .tool, .version = "0.1.0", .dependencies = .{ .near = .{ .path = "libs/near" }, .far = .{ .url = "x", .hash = "y" } } }
-- src/root.zig
pub fn run() void {}
-- src/main.zig
const tool = @import("tool");
const near = @import("near");
const far = @import("far");
pub fn main() void { tool.run(); near.go(); far.go(); }
-- libs/near/src/root.zig
pub fn go() void {}
`),
  ).toEqual([
    'src/main.zig:1 import tool -> src/root.zig exact',
    'src/main.zig:2 import near -> libs/near/src/root.zig exact',
    'src/main.zig:3 import far -> external far',
    'src/main.zig:4 run -> src/root.zig#run~function exact qualified',
    'src/main.zig:4 go -> libs/near/src/root.zig#go~function exact qualified',
    'src/main.zig:4 go -> external far',
  ]);
});

test('shadowing, tests, blocks and function values', () => {
  expect(
    linked(`-- a.zig
const A = struct { fn a(_: A) A { return .{}; } };
fn make() A { return .{}; }
test "one" { make().a(); helper(); }
test make { make().a(); }
fn helper() void {
    const x = make();
    { const y = x.a(); y.a(); }
    const call = make;
    call().a();
    defer x.a();
    errdefer x.a();
    comptime { helper(); }
}
fn apply(f: fn (A) A, any: anytype) void { f(make()).a(); any.a(); }
`),
  ).toEqual([
    'a.zig:3 a -> a.zig#A.a~method exact return',
    'a.zig:3 make -> a.zig#make~function exact local',
    'a.zig:3 helper -> a.zig#helper~function exact local',
    'a.zig:4 a -> a.zig#A.a~method exact return',
    'a.zig:4 make -> a.zig#make~function exact local',
    'a.zig:6 make -> a.zig#make~function exact local',
    'a.zig:7 a -> a.zig#A.a~method exact return',
    'a.zig:7 a -> a.zig#A.a~method exact return',
    'a.zig:9 a -> a.zig#A.a~method exact return',
    'a.zig:9 call -> a.zig#make~function probable assigned',
    'a.zig:10 a -> a.zig#A.a~method exact return',
    'a.zig:11 a -> a.zig#A.a~method exact return',
    'a.zig:12 helper -> a.zig#helper~function exact local',
    'a.zig:14 a -> a.zig#A.a~method exact return',
    'a.zig:14 f -> unresolved a value whose function is not known',
    'a.zig:14 make -> a.zig#make~function exact local',
    'a.zig:14 a -> external',
  ]);
});
