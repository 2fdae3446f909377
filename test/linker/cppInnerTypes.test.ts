/** C++: types inside of others, by way of arguments, aliases and type parameters. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('types inside of templates are seen with the arguments of those', () => {
  expect(
    calls(`-- a.cpp
template <class T> struct Ptr { T* operator->() const; };
struct Base { void go(); };
template <class T> struct Row { typedef Ptr<T> P; typedef T* iterator; struct Cell { void clear(); }; P first(); };
void f(Row<Base>& row) {
  Row<Base>::P held = row.first();
  held->go();
  Row<Base>::iterator at;
  at->go();
  Row<Base>::Cell cell;
  cell.clear();
}
`),
  ).toEqual([
    'a.cpp:5 first -> a.cpp#Row.first~method exact annotation',
    'a.cpp:6 go -> a.cpp#Base.go~method exact element',
    'a.cpp:8 go -> a.cpp#Base.go~method exact element',
    'a.cpp:10 clear -> a.cpp#Row.Cell.clear~method exact annotation',
  ]);
});

test('a type inside of a type parameter is known once that is', () => {
  expect(
    calls(`-- a.cpp
template <class E> struct Value { const char* text() const; };
template <class E> struct Doc : Value<E> { typedef Value<E> ValueType; };
struct Utf {};
template <typename T> typename T::ValueType* find(T& root, int at);
template <typename T> typename T::ValueType& want(T& root, int at);
void f(Doc<Utf>& doc) {
  find(doc, 1)->text();
  want(doc, 1).text();
  auto& value = want(doc, 2);
  value.text();
}
`).filter((line) => line.includes(' text ')),
  ).toEqual([
    'a.cpp:7 text -> a.cpp#Value.text~method exact return',
    'a.cpp:8 text -> a.cpp#Value.text~method exact return',
    'a.cpp:10 text -> a.cpp#Value.text~method exact return',
  ]);
});

test('what an earlier argument says of a type parameter decides what a later one may be', () => {
  expect(
    calls(`-- a.cpp
struct Value { explicit Value(int n); };
struct Doc { typedef Value ValueType; };
template <typename T> void set(T& root, const typename T::ValueType& value);
template <typename T, typename N> std::enable_if<isNumber<N>> set(T& root, N value);
void f(Doc& doc, Value& value) { set(doc, 1); set(doc, value); }
`),
  ).toEqual(['a.cpp:5 set -> a.cpp#set~function#1 exact local', 'a.cpp:5 set -> a.cpp#set~function exact local']);
});

test('iterators of the library lead to what its containers hold, also where those have another name', () => {
  expect(
    calls(`-- a.cpp
using namespace std;
struct Node { void go(); };
typedef std::map<std::string, Node*> Nodes;
void f(vector<Node*>& list, Nodes& nodes) {
  for (vector<Node*>::const_iterator i = list.begin(); i != list.end(); ++i) (*i)->go();
  for (Nodes::iterator i = nodes.begin(); i != nodes.end(); ++i) i->second->go();
  std::vector<Node>::value_type node;
  node.go();
}
`).filter((line) => line.includes(' go ')),
  ).toEqual([
    'a.cpp:5 go -> a.cpp#Node.go~method exact element',
    'a.cpp:6 go -> a.cpp#Node.go~method exact element',
    'a.cpp:8 go -> a.cpp#Node.go~method exact annotation',
  ]);
});
