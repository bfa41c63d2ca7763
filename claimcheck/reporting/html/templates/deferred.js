"use strict";
const deferred = (function () {
  const packed = document.getElementById("deferred"), note = document.getElementById("deferred-note");
  const lists = [], heard = [];
  let claims = [], texts = [], most = 0, longest = 0, left = Number(packed.dataset.cards);

  /* Every word of a card becomes text by way of append, and never markup. */
  function el(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const key in attributes) { made.setAttribute(key, attributes[key]); }
    made.append(...children.flat(Infinity).filter((child) => child !== ""));
    return made;
  }
  function rows(columns) {
    const keys = Object.keys(columns);
    return keys.length ? columns[keys[0]].map((_, at) => Object.fromEntries(keys.map((key) => [key, columns[key][at]]))) : [];
  }
  function sums(steps) { let sum = 0; return steps.map((step) => (sum += step)); }

  function marked(text) {
    const article = document.querySelector("#" + text.anchor + " .article");
    text.words = article.textContent;
    const starts = sums(text.starts), names = sums(text.names);
    text.marks = starts.map((start, at) => ({ start, end: start + text.lengths[at], name: text.stem + names[at] }));
    let at = 0, mark = 0;
    for (const line of [...article.childNodes]) {
      const end = at + line.textContent.length, parts = [];
      let from = at;
      for (; line.nodeName === "P" && mark < text.marks.length && text.marks[mark].start < end; mark += 1) {
        const { start, end: stop, name } = text.marks[mark], low = Math.max(start, at), high = Math.min(stop, end);
        parts.push(text.words.slice(from, low), el("mark", start >= at ? { id: name } : {}, text.words.slice(low, high)));
        from = high;
        if (stop > end) { break; }
      }
      if (parts.length) { line.replaceChildren(...[...parts, text.words.slice(from, end)].filter(Boolean)); }
      at = end;
    }
  }

  function passage(words, start, end) {
    const gap = start > 1 ? words.lastIndexOf("\n\n", start - 2) : -1, low = gap < 0 ? 0 : gap + 2;
    const next = words.indexOf("\n\n", end), high = next < 0 ? words.length : next;
    let from = Math.max(low, start - most), to = Math.min(high, end + most);
    if (from > low) { const space = words.slice(from, start).search(/\s/); from += space + 1; }
    if (to < high) { const space = words.slice(end, to).search(/\s\S*$/); to = space < 0 ? to : end + space + 1; }
    const flat = (said) => said.replace(/\n/g, " ");
    const quote = end - start > longest ? words.slice(start, start + longest).replace(/[\ud800-\udbff]$/, "") + "…" : words.slice(start, end);
    return [
      ((from > low ? "… " : "") + flat(words.slice(from, start))).replace(/^\s+/, ""),
      el("mark", {}, flat(quote)),
      flat(words.slice(end, to)).replace(/\s+$/, "") + (to < high ? " …" : "")
    ];
  }
  function linked(claim) {
    const text = texts[claim.text], mark = text && text.marks.findLast((one) => one.start <= claim.start);
    return mark && mark.end > claim.start ? el("a", { href: "#" + mark.name }, claim.where) : claim.where;
  }
  function words(claim) {
    const shown = claim.text < 0 ? el("mark", {}, claim.quote) : passage(texts[claim.text].words, claim.start, claim.start + claim.length);
    return [
      el("blockquote", {}, el("p", { dir: "auto" }, shown)),
      el("p", { "class": "where" }, linked(claim), claim.about ? " · " + claim.about : "")
    ];
  }
  function pair(label, ...said) { return [el("dt", {}, label), el("dd", {}, ...said)]; }
  function quoteOf(claim) {
    return claim.text < 0 ? claim.quote : texts[claim.text].words.slice(claim.start, claim.start + claim.length).replace(/\n/g, " ");
  }
  function derived(claim) {
    return el("dl", { "class": "facts" }, pair("quote", "“" + quoteOf(claim) + "” ", el("span", { "class": "dim" }, claim.source)),
      claim.facts.map(([label, said]) => pair(label, said)), pair("claim", el("code", {}, claim.id)));
  }
  function check(tag, ...said) { return el("p", { "class": "check" }, el("span", { "class": "tag" }, tag), " ", ...said); }

  function side(one, level) {
    const [first, ...others] = one.claims;
    return el("div", { "class": "side" }, el("h" + level, {}, one.says), el("p", { "class": "who" }, one.who), words(first),
      others.length ? el("details", {}, el("summary", {}, one.others_said), others.map(words)) : "");
  }
  function body(card, level) {
    const ids = [...new Set(card.sides.flatMap((one) => one.claims.map((claim) => claim.id)))];
    const repair = card.repair.replace(/#(\d+)/g, (_, at) => ids[at]);
    return [
      el("div", { "class": "sides" }, card.sides.map((one) => side(one, level))),
      card.tied.map((said) => check("One witness", said, ".")),
      card.check ? check("To check", card.check) : "",
      el("details", { "class": "derivation" }, el("summary", {}, "How it was read and compared"),
        el("dl", { "class": "facts" },
          card.rule_anchor ? pair("rule", el("a", { href: "#" + card.rule_anchor }, card.rule + " " + card.name)) : [],
          card.reason ? pair("level and key", card.reason) : [],
          pair("confidence", card.confidence), pair("fingerprint", el("code", {}, card.fingerprint)),
          repair ? pair("not one thing?", "In ", el("code", {}, "story.yaml"), ": ", el("code", {}, repair)) : []),
        el("div", { "class": "sides" }, card.sides.map((one) => el("div", {}, one.claims.filter((claim) => claim.facts).map(derived)))))
    ].flat();
  }
  function made(card, level, calm) {
    const id = "finding-" + card.fingerprint + card.again, verdict = el("span", { "class": "verdict" }, card.verdict);
    const rule = el("span", {}, card.rule + " " + card.name);
    const link = el("a", { "class": "link", href: "#" + id, "aria-label": "Link to this finding, " + card.fingerprint }, "#" + card.fingerprint);
    return el("article", {
      "class": "finding " + (calm ? "calm " : "") + card.verdict, id, "data-v": card.verdict, "data-r": card.rule, "data-k": card.kinds,
      "data-s": card.source_numbers, "aria-labelledby": id + "-h"
    }, calm
      ? el("details", {},
        el("summary", {}, verdict, " ", el("span", { id: id + "-h" }, card.message), " ", el("span", { "class": "dim" }, card.witnesses)),
        el("p", { "class": "tags" }, rule, " ", link), card.hidden ? check("Hidden", card.hidden) : "", body(card, level))
      : [
        el("p", { "class": "tags" }, verdict, " ", rule, card.kinds ? [" ", el("span", {}, card.kinds_said)] : "", " ", link),
        el("h" + (level - 1), { id: id + "-h" }, card.message), ...body(card, level)
      ]);
  }

  async function unpacked() {
    const bytes = Uint8Array.from(atob(packed.textContent), (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  }
  function taken(data) {
    ({ texts, most, longest } = data);
    texts.forEach(marked);
    claims = rows(data.claims);
    const starts = sums(data.claims.start || []), places = sums(data.claims.text || []);
    claims.forEach((claim, at) => { claim.start = starts[at]; claim.text = places[at]; });
    const sides = rows(data.sides), cards = rows(data.cards);
    sides.forEach((one) => { one.claims = one.claims.map((at) => claims[at]); });
    cards.forEach((card) => { card.sides = sides.splice(0, card.sides); });
    for (const [id, level, number] of data.lists) { lists.push({ into: document.getElementById(id), level, cards: cards.splice(0, number) }); }
    for (const [id, markup] of data.blocks) { document.getElementById(id).insertAdjacentHTML("beforeend", markup); }
  }
  function put(number) {
    const added = [];
    while (lists.length && added.length < number) {
      const { into, level, cards } = lists[0], calm = into.classList.contains("list");
      const some = cards.splice(0, number - added.length).map((card) => made(card, level, calm));
      into.append(...some);
      added.push(...some);
      if (!cards.length) { lists.shift(); }
    }
    left -= added.length;
    heard.forEach((listener) => listener(added));
  }
  function step() {
    if (!lists.length) { return; }
    put(40);
    setTimeout(step, 0);
  }
  note.hidden = true;
  addEventListener("beforeprint", () => put(Infinity));
  const ready = unpacked().then(taken).then(() => { step(); }, (fault) => { note.hidden = false; throw fault; });
  return { ready, left: () => left, all: () => put(Infinity), each: (listener) => heard.push(listener) };
}());
