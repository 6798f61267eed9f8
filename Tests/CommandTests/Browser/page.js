// What the checks ask of a page. Evaluated in it; answers are plain values.
({
  // Every piece of text whose contrast with what is behind it is below `least`, and underlines and outlines below 3 (WCAG 2.2, 1.4.3 and 1.4.11).
  contrast(least) {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour) => {
      const [r, g, b] = rgba(colour).slice(0, 3).map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a, b) => {
      const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (high + 0.05) / (low + 0.05);
    };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if (rgba(colour)[3] === 255) return colour;
      }
      return "rgb(255, 255, 255)";
    };
    const bad = new Set();
    const check = (element, colour, least, what) => {
      const found = ratio(colour, behind(element));
      if (found < least) bad.add(`${what} ${element.tagName}.${element.getAttribute("class")}: ${found.toFixed(2)}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let texts = 0;
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || element.closest("script, title, desc")) continue;
      texts += 1;
      const style = getComputedStyle(element);
      check(element, element instanceof SVGElement ? style.fill : style.color, least, "text");
    }
    for (const mark of document.querySelectorAll(".u")) check(mark, getComputedStyle(mark).textDecorationColor, 3, "underline");
    for (const bar of document.querySelectorAll(".bar")) check(bar, getComputedStyle(bar).fill, 3, "bar");
    for (const line of document.querySelectorAll(".text p[data-l]")) check(line, getComputedStyle(line, "::before").color, least, "line number");
    return { texts, bad: [...bad] };
  },

  // What the keyboard reaches, in the order of the document: links in a note, too, which shows when its mark is reached.
  stops() {
    return [...document.querySelectorAll("a[href], button, summary, [tabindex='0']")]
      .filter((element) => (element.closest(".c")?.previousElementSibling ?? element).checkVisibility())
      .map((element, index) => { element.dataset.stop = index; return index; }).length;
  },

  // Where the keyboard is, and whether one can see it.
  focus() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const note = element.matches(".m") ? element.nextElementSibling : null;
    return {
      stop: Number(element.dataset.stop ?? -1), outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      isMark: !!note, note: note ? note.checkVisibility() : null,
    };
  },

  // References that lead nowhere, and names given twice.
  references() {
    const names = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    const missing = [];
    for (const attribute of ["aria-describedby", "aria-labelledby"]) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        for (const name of element.getAttribute(attribute).split(" ")) if (!document.getElementById(name)) missing.push(name);
      }
    }
    for (const link of document.querySelectorAll("a")) if (!document.querySelector(link.getAttribute("href"))) missing.push(link.getAttribute("href"));
    return [...twice, ...missing];
  },

  // Notes that stick out of the window when they are shown.
  overflow() {
    return [...document.querySelectorAll(".c")].filter((note) => {
      note.parentElement.querySelector(".m").focus({ preventScroll: true });
      const box = note.getBoundingClientRect();
      return box.width === 0 || box.left < 0 || box.right > document.documentElement.clientWidth;
    }).length;
  },

  // Adds a sample of every underline that the style sheet knows, whether or not a finding has it.
  addSamples() {
    const list = document.createElement("p");
    for (const rule of document.styleSheets[0].cssRules) {
      if (!/^\.f-[a-z]+$/.test(rule.selectorText ?? "")) continue;
      const sample = document.createElement("span");
      sample.className = `u sample ${rule.selectorText.slice(1)}`;
      sample.textContent = rule.selectorText;
      list.append(sample, " ");
    }
    document.body.append(list);
  },

  // Each look of an underline: style, thickness. Colour does not count.
  looks() {
    return Object.fromEntries([...document.querySelectorAll(".sample")].map((sample) => {
      const style = getComputedStyle(sample);
      return [sample.textContent, `${style.textDecorationStyle} ${style.textDecorationThickness}`];
    }));
  },
})
