// node bicep-outline.cjs FILE…: what the Bicep files declare, use and say, as JSON on standard output.
'use strict';

const fs = require('fs');
const path = require('path');
const Parser = require('web-tree-sitter');

const kinds = {
  parameter_declaration: 'param', variable_declaration: 'var', resource_declaration: 'resource',
  module_declaration: 'module', output_declaration: 'output',
};

function outline(parser, file) {
  const found = { file: path.basename(file), errors: [], symbols: [], uses: [], modules: [], outputs: [], strings: [] };
  visit(parser.parse(fs.readFileSync(file, 'utf8')).rootNode, new Set(), found);
  return found;
}

function visit(node, locals, found) {
  if (node.type === 'ERROR' || node.isMissing) found.errors.push(`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
  if (node.type === 'string') found.strings.push(node.text.slice(1, -1));
  if (kinds[node.type]) declare(node, found);
  if (node.type === 'for_statement') locals = new Set([...locals, ...loopNames(node)]);
  if (node.type === 'identifier' && isUse(node) && !locals.has(node.text)) found.uses.push(node.text);
  if (node.type === 'member_expression') outputUse(node, found);
  for (const child of node.children) visit(child, locals, found);
}

function declare(node, found) {
  const kind = kinds[node.type];
  const name = node.children.find(c => c.type === 'identifier').text;
  found.symbols.push({ kind, name, optional: kind === 'param' && node.children.some(c => c.type === '=') });
  if (kind === 'module') {
    const params = node.descendantsOfType('object_property').find(p => key(p) === 'params');
    found.modules.push({
      symbol: name,
      path: node.children.find(c => c.type === 'string').text.slice(1, -1),
      params: params.children.at(-1).children.filter(c => c.type === 'object_property').map(key),
    });
  }
}

// The name of a property, and the name that a declaration gives, are no uses.
function isUse(node) {
  const parent = node.parent;
  if (kinds[parent.type] && parent.children.find(c => c.type === 'identifier').equals(node)) return false;
  return !(parent.type === 'object_property' && parent.children[0].equals(node));
}

// for service in …, and for (service, i) in …
function loopNames(node) {
  const names = node.children[node.children.findIndex(c => c.type === 'for') + 1];
  return names.namedChildCount > 0 ? names.namedChildren.map(c => c.text) : [names.text];
}

// symbol.outputs.name
function outputUse(node, found) {
  const [object, property] = [node.children[0], node.children.at(-1)];
  if (object.type === 'member_expression' && object.children.at(-1).text === 'outputs') {
    found.outputs.push({ symbol: object.children[0].text, name: property.text });
  }
}

function key(property) {
  return property.children[0].text.replace(/^'|'$/g, '');
}

(async () => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Parser.Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  process.stdout.write(JSON.stringify(process.argv.slice(2).map(file => outline(parser, file))));
})();
