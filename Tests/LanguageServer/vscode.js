// Runs the extension for VS Code between stand-ins of VS Code and its language client, and prints what it does.
"use strict";

const Module = require("node:module");

const seen = { clients: [], commands: {}, errors: [] };
const settings = { path: process.argv[3] };
let changed;
const vscode = {
  workspace: {
    getConfiguration: () => ({ ...settings, get: (name) => settings[name] }),
    onDidChangeConfiguration: (listener) => ((changed = listener), { dispose() {} }),
  },
  commands: { registerCommand: (name, run) => ((seen.commands[name] = run), { dispose() {} }) },
  window: { showErrorMessage: (message) => seen.errors.push(message) },
};

class LanguageClient {
  constructor(id, name, server, client) {
    this.calls = [];
    seen.clients.push({ id, server, client, calls: this.calls });
  }
  async start() {
    this.calls.push("start");
    if (settings.path === "no-such-program") throw new Error("ENOENT");
  }
  needsStop() {
    return true;
  }
  async stop() {
    this.calls.push("stop");
  }
}

const load = Module._load;
Module._load = function (name, ...rest) {
  if (name === "vscode") return vscode;
  if (name === "vscode-languageclient/node") return { LanguageClient };
  return load.call(this, name, ...rest);
};

async function run() {
  const extension = require(process.argv[2]);
  const context = { subscriptions: [] };
  await extension.activate(context);
  await changed({ affectsConfiguration: (name) => name === "mtlint.level" });
  await changed({ affectsConfiguration: (name) => name === "mtlint.path" });
  await seen.commands["mtlint.restart"]();
  await extension.deactivate();
  console.log(JSON.stringify({ ...seen, commands: Object.keys(seen.commands), subscriptions: context.subscriptions.length }));
}

run().catch((error) => {
  console.error(error);
  process.exit(1);
});
