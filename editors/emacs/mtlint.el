;;; mtlint.el --- Machine-translated news: findings and repairs  -*- lexical-binding: t; -*-

;; In your init file:  (load "/path/to/mtlint.el")
;; then  M-x mtlint-fix-buffer,  M-x mtlint-fix-region,  M-x mtlint-compile,  and findings while you type:
;;   (add-hook 'text-mode-hook #'mtlint-flymake)

;;; Code:

(require 'compile)
(require 'flymake)

(defvar mtlint-program "mtlint" "The program.")

(defun mtlint--path ()
  "Options that name the buffer's file, for its format and its configuration."
  (and buffer-file-name (list "--path" buffer-file-name)))

(defun mtlint-fix-region (start end)
  "Make the safe repairs between START and END.
Point, marks and the text around stay; if mtlint cannot do it, nothing changes."
  (interactive "r")
  (let ((source (current-buffer))
        (options (mtlint--path))
        (errors (make-temp-file "mtlint")))
    (unwind-protect
        (with-temp-buffer
          (let* ((repaired (current-buffer))
                 (coding-system-for-write 'utf-8-unix)
                 (coding-system-for-read 'utf-8-unix)
                 (status (with-current-buffer source
                           (apply #'call-process-region start end mtlint-program nil
                                  (list repaired errors) nil "fix" (append options '("-"))))))
            (unless (equal status 0)
              (user-error "mtlint: %s"
                          (if (integerp status)
                              (with-temp-buffer (insert-file-contents errors) (string-trim (buffer-string)))
                            status)))
            (with-current-buffer source
              (save-restriction
                (narrow-to-region start end)
                (let ((undo (prepare-change-group)))
                  (replace-buffer-contents repaired 1.0)
                  (undo-amalgamate-change-group undo))))))
      (delete-file errors))))

(defun mtlint-fix-buffer ()
  "Make the safe repairs in the buffer."
  (interactive)
  (save-restriction
    (widen)
    (mtlint-fix-region (point-min) (point-max))))

(add-to-list 'compilation-error-regexp-alist-alist
             '(mtlint "^\\([^ \n].*?\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(info\\)\\): " 1 2 3 (4 . 5)))
(add-to-list 'compilation-error-regexp-alist 'mtlint)

(defun mtlint-compile ()
  "Check the buffer's file and list the findings."
  (interactive)
  (with-current-buffer
      (compile (mapconcat #'shell-quote-argument (list mtlint-program "--color" "never" buffer-file-name) " "))
    ;; Columns are characters, however wide they are on the screen.
    (setq-local compilation-error-screen-columns nil)))

(defvar-local mtlint--process nil "The check that is under way.")

(defun mtlint--place (line column)
  "The position of a LINE and a COLUMN, both from 1, in characters."
  (save-excursion
    (save-restriction
      (widen)
      (goto-char (point-min))
      (forward-line (1- line))
      (min (+ (point) (1- column)) (point-max)))))

(defun mtlint--diagnostics (source)
  "The findings in the current buffer, one JSON object a line, as diagnostics of SOURCE."
  (goto-char (point-min))
  (let (found)
    (while (not (eobp))
      (let ((finding (json-parse-string
                      (buffer-substring-no-properties (point) (line-end-position)) :object-type 'alist)))
        (with-current-buffer source
          (push (flymake-make-diagnostic
                 source
                 (mtlint--place (alist-get 'line finding) (alist-get 'column finding))
                 (mtlint--place (alist-get 'endLine finding) (alist-get 'endColumn finding))
                 (pcase (alist-get 'severity finding)
                   ("error" :error) ("warning" :warning) (_ :note))
                 (format "%s [%s]" (alist-get 'message finding) (alist-get 'rule finding)))
                found)))
      (forward-line))
    (nreverse found)))

(defun mtlint-flymake-backend (report &rest _)
  "Check the buffer and hand its findings to REPORT."
  (when (process-live-p mtlint--process) (kill-process mtlint--process))
  (let* ((source (current-buffer))
         (process-connection-type nil)
         (errors (generate-new-buffer " *mtlint errors*")))
    (setq mtlint--process
          (make-process
           :name "mtlint" :noquery t :connection-type 'pipe :coding 'utf-8-unix
           :buffer (generate-new-buffer " *mtlint*") :stderr errors
           :command `(,mtlint-program "--format" "jsonl" "--fail-on" "never" ,@(mtlint--path) "-")
           :sentinel
           (lambda (process _event)
             (unless (process-live-p process)
               (unwind-protect
                   (when (and (buffer-live-p source)
                              (eq process (buffer-local-value 'mtlint--process source)))
                     (if (eq (process-exit-status process) 0)
                         (funcall report (with-current-buffer (process-buffer process) (mtlint--diagnostics source)))
                       (funcall report :panic
                                :explanation (with-current-buffer errors (string-trim (buffer-string))))))
                 (kill-buffer (process-buffer process))
                 (kill-buffer errors))))))
    (save-restriction
      (widen)
      (process-send-region mtlint--process (point-min) (point-max)))
    (process-send-eof mtlint--process)))

(defun mtlint-flymake ()
  "Show the findings of mtlint while you type."
  (interactive)
  (add-hook 'flymake-diagnostic-functions #'mtlint-flymake-backend nil t)
  (flymake-mode 1))

(provide 'mtlint)
;;; mtlint.el ends here
