;;; mtlint-eglot.el --- mtlint’s language server for Eglot  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "26.3") (eglot "1.9"))
;; SPDX-License-Identifier: MIT

;;; Commentary:

;; With this file in `load-path':
;;
;;   (require 'mtlint-eglot)
;;
;; Then M-x eglot starts the server in a buffer with an article; for all texts and pages:
;;
;;   (add-hook 'text-mode-hook #'eglot-ensure)
;;
;; Settings are in `eglot-workspace-configuration', of a project in its .dir-locals.el:
;;
;;   ((nil . ((eglot-workspace-configuration . (:mtlint (:from "vi"))))))

;;; Code:

(require 'eglot)

(defcustom mtlint-eglot-program '("mtlint" "lsp")
  "The language server of mtlint, with its arguments."
  :type '(repeat string)
  :group 'eglot)

;; Eglot tells the language of a project’s first buffer for all of them; of plain texts, mtlint sees the format by their names.
(add-to-list 'eglot-server-programs
             `(((text-mode :language-id "plaintext")
                (markdown-mode :language-id "plaintext")
                (html-mode :language-id "plaintext")
                (mhtml-mode :language-id "plaintext"))
               . ,(lambda (&rest _) mtlint-eglot-program)))

(provide 'mtlint-eglot)
;;; mtlint-eglot.el ends here
