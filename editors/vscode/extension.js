// Starts mtlint’s language server; all the rest is the server’s.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const languages = ["plaintext", "markdown", "html", "srt", "vtt", "po"];
const schemes = ["file", "untitled"];

/** @type {LanguageClient | undefined} */
let client;

function start() {
  const command = vscode.workspace.getConfiguration("mtlint").get("path") || "mtlint";
  client = new LanguageClient(
    "mtlint",
    "mtlint",
    { command, args: ["lsp"] },
    {
      documentSelector: languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme }))),
      initializationOptions: vscode.workspace.getConfiguration("mtlint"),
    },
  );
  return client.start().catch((error) => {
    vscode.window.showErrorMessage(`mtlint: ‘${command} lsp’ cannot be started; install mtlint, or set mtlint.path (${error.message || error})`);
  });
}

async function stop() {
  const running = client;
  client = undefined;
  if (running && running.needsStop()) await running.stop();
}

async function restart() {
  await stop();
  await start();
}

exports.activate = function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("mtlint.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      // Read at the start; the server asks for all other settings itself.
      if (change.affectsConfiguration("mtlint.path") || change.affectsConfiguration("mtlint.formatting")) return restart();
    }),
  );
  return start();
};

exports.deactivate = stop;
