// Asks the questions of the page one after another, and tells the learning platform how it went.
// A classic script, so that it also works where the page was opened from a folder.
"use strict";

(function () {
  const quiz = JSON.parse(document.getElementById("quiz").textContent);
  const t = quiz.texts;
  const main = document.querySelector("main");
  const number = new Intl.NumberFormat(quiz.lang, { maximumFractionDigits: 2 });
  const began = Date.now();

  // The platform: SCORM 1.2

  /** The platform's interface, in a window around this one. */
  function above(start) {
    let at = start;
    for (let n = 0; at && n < 30; n += 1) {
      try {
        if (at.API) return at.API;
        if (at.parent === at) return null;
        at = at.parent;
      } catch {
        return null; // a window of another site, which this page may not look into
      }
    }
    return null;
  }

  const api = above(window.parent) || (window.opener && above(window.opener)) || null;
  let linked = Boolean(api) && String(api.LMSInitialize("")) === "true";

  const read = (name) => (linked ? String(api.LMSGetValue(name) ?? "") : "");
  const write = (name, value) => linked && api.LMSSetValue(name, String(value));
  const keep = () => linked && api.LMSCommit("");
  const two = (n) => String(Math.floor(n)).padStart(2, "0");

  function span(milliseconds) {
    const seconds = Math.min(milliseconds / 1000, 9999 * 3600);
    const hours = String(Math.floor(seconds / 3600)).padStart(4, "0");
    return `${hours}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  }

  function leave(exit) {
    if (!linked) return;
    write("cmi.core.session_time", span(Date.now() - began));
    write("cmi.core.exit", exit);
    keep();
    api.LMSFinish("");
    linked = false;
  }

  // What was earned so far: points of each question, in their order

  const points = read("cmi.suspend_data")
    .split(",")
    .filter((text) => text !== "")
    .map(Number)
    .filter((share) => share >= 0 && share <= 1)
    .slice(0, quiz.items.length);

  const earned = () => points.reduce((sum, share) => sum + share, 0);
  const percent = () => Math.round((10000 * earned()) / quiz.items.length) / 100;

  function told() {
    write("cmi.suspend_data", points.map((share) => Math.round(share * 1000) / 1000).join(","));
    write("cmi.core.lesson_location", points.length);
    write("cmi.core.score.min", 0);
    write("cmi.core.score.max", 100);
    write("cmi.core.score.raw", percent());
    keep();
  }

  const letter = (n) => String.fromCharCode(97 + n);

  /** One answer as SCORM writes it: its kind, and how an answer of that kind is spelt. */
  function spelling(item) {
    switch (item.kind) {
      case "truth":
        return ["true-false", ([n]) => (n === 0 ? "t" : "f")];
      case "matching":
        return ["matching", (chosen) => chosen.map((n, i) => `${i + 1}.${letter(n)}`).join(",")];
      case "ordering":
        return ["sequencing", (chosen) => chosen.map(letter).join(",")];
      case "short":
        return ["fill-in", (text) => text.slice(0, 255)];
      case "numeric":
        return ["numeric", (text) => String(numeral(text))];
      default:
        return ["choice", (chosen) => chosen.map(letter).join(",")];
    }
  }

  function record(item, answer, share, since) {
    if (!linked) return;
    const at = `cmi.interactions.${read("cmi.interactions._count") || 0}`;
    const [kind, spelt] = spelling(item);
    const now = new Date();
    write(`${at}.id`, item.id);
    write(`${at}.type`, kind);
    write(`${at}.time`, [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":"));
    write(`${at}.weighting`, 1);
    const right = item.kind === "short" ? item.key : [item.kind === "numeric" ? item.key[0] : item.key];
    right.forEach((one, n) => write(`${at}.correct_responses.${n}.pattern`, spelt(one)));
    write(`${at}.student_response`, spelt(answer));
    write(`${at}.result`, share === 1 ? "correct" : share === 0 ? "wrong" : share.toFixed(2));
    write(`${at}.latency`, span(Date.now() - since));
  }

  // Right or wrong

  /** A number as people write it in either language; NaN if it is none. */
  function numeral(text) {
    const bare = text.replace(/[\s\u00a0\u202f]/g, "");
    const [point, group] = quiz.lang === "id" ? [",", "."] : [".", ","];
    const parts = bare.split(point);
    const grouped = parts.length <= 2 && new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+$`).test(parts[0]);
    const plain = grouped ? bare.split(group).join("").replace(point, ".") : bare.replace(",", ".");
    return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  }

  const folded = (text) => text.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase(quiz.lang);
  const alike = (one, other) => one.length === other.length && one.every((n, i) => n === other[i]);

  /** The part of a question's point that an answer earns. */
  function worth(item, answer) {
    switch (item.kind) {
      case "short":
        return Number(item.key.some((one) => folded(one) === folded(answer)));
      case "numeric":
        return Number(Math.abs(numeral(answer) - Number(item.key[0])) <= item.tolerance + 1e-9);
      case "matching":
        return answer.filter((n, i) => n === item.key[i]).length / item.key.length;
      case "multiple": {
        if (alike(answer, item.key)) return 1;
        const right = answer.filter((n) => item.key.includes(n)).length;
        const others = item.options.length - item.key.length;
        return Math.max(0, right / item.key.length - (answer.length - right) / others);
      }
      default:
        return Number(alike(answer, item.key));
    }
  }

  // The page

  function made(tag, attributes = {}, ...inner) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== false) element.setAttribute(name, value);
    }
    element.append(...inner);
    return element;
  }

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const said = (tag, text, attributes = {}) => made(tag, { dir: "auto", ...attributes }, text);

  /** A field in which one of several texts is chosen. */
  function list(label, texts) {
    const empty = made("option", { value: "" }, t.choose);
    const options = texts.map((text, n) => made("option", { value: n }, text));
    const select = made("select", {}, empty, ...options);
    return made("label", { class: "pair" }, said("span", label), select);
  }

  function fields(item) {
    switch (item.kind) {
      case "short":
      case "numeric": {
        const mode = item.kind === "numeric" ? "decimal" : "text";
        const input = made("input", { type: "text", inputmode: mode, autocomplete: "off" });
        return [made("label", { class: "pair" }, made("span", {}, t[item.kind]), input)];
      }
      case "matching":
        return item.options.map((text) => list(text, item.matches));
      case "ordering":
        return item.options.map((text) => list(text, item.options.map((_, n) => fill(t.place, { n: n + 1 }))));
      default: {
        const type = item.kind === "multiple" ? "checkbox" : "radio";
        return item.options.map((text, n) =>
          made("label", { class: "option" }, made("input", { type, name: "answer", value: n }), said("span", text)),
        );
      }
    }
  }

  /** What the fields of a form say, or nothing with the reason why that is no answer yet. */
  function answered(item, form) {
    const input = form.querySelector("input[type=text]");
    if (input) {
      const text = input.value.trim();
      if (text === "") return [null, t.first];
      return item.kind === "numeric" && Number.isNaN(numeral(text)) ? [null, t.numeric] : [text, ""];
    }
    const selects = [...form.querySelectorAll("select")];
    const checked = [...form.querySelectorAll("input:checked")];
    const chosen = (selects.length ? selects : checked).map((field) => field.value);
    if (chosen.length === 0 || chosen.includes("")) return [null, t.first];
    if (item.kind !== "ordering") return [chosen.map(Number), ""];
    if (new Set(chosen).size < chosen.length) return [null, t.once];
    return [chosen.map((_, place) => chosen.indexOf(String(place))), ""]; // what stands at each place
  }

  /** The right answer in words. */
  function solution(item) {
    if (item.kind === "matching") {
      return item.options.map((text, n) => `${text} – ${item.matches[item.key[n]]}`);
    }
    if (item.kind === "ordering") return item.key.map((n, i) => `${i + 1}. ${item.options[n]}`);
    if (item.kind === "short") return item.key;
    if (item.kind === "numeric") return [item.shown];
    return item.key.map((n) => item.options[n]);
  }

  /** What is told about a question; the right answer, too, unless the choices themselves say it. */
  function explanation(item, heading, marked) {
    const lines = marked ? [] : solution(item).map((text) => said("li", text));
    const links = item.sources.map(({ text, address }) =>
      made("li", {}, address ? made("a", { href: address, target: "_blank", rel: "noopener" }, text) : text),
    );
    return [
      ...(lines.length ? [made(heading, { class: "label" }, t.answer), made("ul", { class: "plain" }, ...lines)] : []),
      said("p", item.why),
      ...(links.length ? [made(heading, { class: "label" }, t.sources), made("ul", { class: "sources" }, ...links)] : []),
    ];
  }

  function show(...inner) {
    main.replaceChildren(...inner);
    window.scrollTo(0, 0);
  }

  function ask(focus) {
    const n = points.length;
    const item = quiz.items[n];
    const since = Date.now();
    const place = fill(t.question, { n: n + 1, of: quiz.items.length });
    const heading = said("span", item.stem, { class: "stem", tabindex: -1 });
    const legend = made("legend", {}, heading);
    const fieldset = made("fieldset", {}, legend, ...fields(item));
    const check = made("button", { type: "submit" }, t.check);
    const form = made("form", { novalidate: true }, fieldset, check);
    const verdict = made("div", { class: "verdict", role: "status" });
    const after = made("div", { class: "after" });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const [answer, why] = answered(item, form);
      verdict.className = "verdict";
      if (answer === null) {
        verdict.replaceChildren(made("p", {}, why));
        return;
      }
      const share = worth(item, answer);
      record(item, answer, share, since);
      points.push(share);
      told();
      const marked = mark(item, form);
      fieldset.disabled = true;
      check.remove();
      bar.value = points.length;
      const [sign, text] = share === 1 ? ["✓", t.right] : share === 0 ? ["✗", t.wrong] : ["≈", t.partly];
      verdict.classList.add(share === 1 ? "right" : "wrong");
      verdict.replaceChildren(made("p", {}, made("span", { "aria-hidden": true }, `${sign} `), text));
      const last = points.length === quiz.items.length;
      const next = made("button", { type: "button" }, last ? t.result : t.next);
      next.addEventListener("click", () => go(true));
      after.replaceChildren(...explanation(item, "h2", marked), next);
      next.focus({ preventScroll: true });
      verdict.scrollIntoView({ block: "nearest" });
    });
    const bar = made("progress", { max: quiz.items.length, value: n, "aria-label": place });
    show(made("p", { class: "place" }, place), bar, form, verdict, after);
    if (focus) heading.focus();
  }

  /** Mark the right choices, and those that were chosen wrongly; whether there are choices. */
  function mark(item, form) {
    const labels = [...form.querySelectorAll(".option")];
    for (const [n, label] of labels.entries()) {
      const right = item.key.includes(n);
      if (!right && !label.firstChild.checked) continue;
      label.classList.add(right ? "right" : "wrong");
      label.append(made("span", { class: "sign" }, right ? `✓ ${t.right}` : `✗ ${t.wrong}`));
    }
    return labels.length > 0;
  }

  function result(focus) {
    const heading = made("h2", { tabindex: -1 }, t.score);
    const values = { points: number.format(earned()), of: quiz.items.length, percent: number.format(percent()) };
    const missed = quiz.items.filter((_, n) => points[n] < 1);
    const review = missed.map((item) => made("li", {}, said("p", item.stem, { class: "stem" }), ...explanation(item, "h3", false)));
    const end = made("button", { type: "button" }, linked ? t.finish : t.again);
    end.addEventListener("click", () => {
      if (linked) {
        leave("");
        end.replaceWith(made("p", { role: "status" }, t.close));
      } else {
        points.length = 0;
        go(true);
      }
    });
    const mastery = parseFloat(read("cmi.student_data.mastery_score"));
    const passed = percent() >= mastery ? "passed" : "failed";
    write("cmi.core.lesson_status", Number.isNaN(mastery) ? "completed" : passed);
    told();
    show(
      heading,
      made("p", { class: "score" }, fill(t.total, values)),
      ...(missed.length ? [made("h2", {}, t.review), made("ol", { class: "review" }, ...review)] : []),
      end,
    );
    if (focus) heading.focus();
  }

  const go = (focus) => (points.length < quiz.items.length ? ask(focus) : result(focus));

  window.addEventListener("pagehide", () => leave(points.length < quiz.items.length ? "suspend" : ""));
  if (points.length === 0) write("cmi.core.lesson_status", "incomplete");
  keep();
  go(false);
})();
