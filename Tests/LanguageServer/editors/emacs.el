;;; emacs.el --- What a user does in Emacs, without a screen  -*- lexical-binding: t; -*-

;; Each step of $STEPS is done, and what is to be seen behind it goes to $RESULTS.

(require 'cl-lib)
(require 'json)
(require 'eglot)

(setq eglot-autoshutdown nil
      eglot-sync-connect t
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil
      create-lockfiles nil
      enable-local-variables :all
      flymake-no-changes-timeout 0.01)

(defvar patience 20)

(defun wait (what is-so)
  (with-timeout (patience (error "Waited in vain for %s" (if (functionp what) (funcall what) what)))
    (while (not (funcall is-so))
      (accept-process-output nil 0.01)
      ;; So that watched files are seen, too; nobody types.
      (ignore-errors (read-event nil nil 0.01)))))

(defun findings ()
  ;; What an idle Emacs does.
  (eglot--signal-textDocument/didChange)
  (flymake-start)
  (mapcar (lambda (each)
            (vector (replace-regexp-in-string "\\`.*\\[\\(.*\\)\\].*\\'" "\\1" (flymake-diagnostic-text each))
                    (buffer-substring-no-properties (flymake-diagnostic-beg each) (flymake-diagnostic-end each))))
          (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun move-to (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun step-open (name)
  (find-file name)
  (unless (eglot-managed-p)
    (apply #'eglot--connect (eglot--guess-contact)))
  (wait "the server" #'eglot-managed-p))

(defun step-expect (expected)
  (wait (lambda () (format "%S; there is %S" expected (findings)))
        (lambda () (equal (append expected nil) (findings)))))

(defun step-choose (words title)
  (move-to words)
  (let ((last-nonmenu-event t))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt titles &rest _)
                 (let ((known (mapcar #'car titles)))
                   (or (car (member title known)) (error "No `%s' among %S" title known)))))
              ((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
      (eglot-code-actions (point) (+ (point) (length words)) nil t))))

(defun step-format () (eglot-format-buffer))

(defun step-save_all ()
  (save-some-buffers t))

(defun step-type_before (words text)
  (move-to words)
  (insert text))

(defun step-hover (words)
  (move-to words)
  (let ((answer (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (substring-no-properties (eglot--hover-info (plist-get answer :contents) (plist-get answer :range)))))

(let ((json-array-type 'vector)
      (coding-system-for-read 'utf-8)
      (coding-system-for-write 'utf-8)
      (results nil))
  (condition-case failure
      (seq-doseq (step (json-read-file (getenv "STEPS")))
        (let* ((steps (append step nil))
               (seen (apply (intern (concat "step-" (car steps))) (cdr steps))))
          (push `((buffer . ,(buffer-substring-no-properties (point-min) (point-max)))
                  (seen . ,(and (stringp seen) seen)))
                results)))
    (error (setq results `((error . ,(format "%S" failure))))))
  (with-temp-file (getenv "RESULTS")
    (insert (json-encode (if (assq 'error results) results (vconcat (nreverse results))))))
  (kill-emacs 0))
