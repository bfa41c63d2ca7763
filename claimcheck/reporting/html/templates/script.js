"use strict";
(function () {
  var root = document.documentElement;
  var all = Array.prototype.slice;
  var cards = all.call(document.querySelectorAll("article.finding"));
  var form = document.getElementById("filters");
  var shown = document.getElementById("f-shown");
  var field = function (name) { return document.getElementById("f-" + name); };
  var texts = new WeakMap();
  var rest = typeof deferred === "undefined" ? null : deferred;

  function textOf(card) {
    if (!texts.has(card)) { texts.set(card, (card.textContent + " " + card.id).toLowerCase().replace(/\s+/g, " ")); }
    return texts.get(card);
  }
  function words(card, name) { return (card.getAttribute(name) || "").split(" "); }

  function apply() {
    var verdicts = all.call(form.querySelectorAll("input[name=verdict]:checked")).map(function (box) { return box.value; });
    var sought = field("text").value.toLowerCase().trim().split(/\s+/).filter(Boolean);
    var rule = field("rule").value, kind = field("kind").value, one = field("source").value, two = field("other").value;
    var number = 0;
    cards.forEach(function (card) {
      var sources = words(card, "data-s");
      var fits = verdicts.indexOf(card.getAttribute("data-v")) >= 0
        && (!rule || card.getAttribute("data-r") === rule)
        && (!kind || words(card, "data-k").indexOf(kind) >= 0)
        && (!one || sources.indexOf(one) >= 0)
        && (!two || (one === two ? sources.length === 1 : sources.indexOf(two) >= 0))
        && sought.every(function (word) { return textOf(card).indexOf(word) >= 0; });
      if (card.hidden === fits) { card.hidden = !fits; }
      if (fits) { number += 1; }
    });
    var total = cards.length + (rest ? rest.left() : 0);
    shown.textContent = number === cards.length ? "All " + total + " findings shown" : number + " of " + total + " findings shown";
  }

  function reveal(id) {
    if (rest && id && !document.getElementById(id)) { rest.all(); }
    var target = id && document.getElementById(id);
    if (!target) { return null; }
    for (var node = target; node; node = node.parentElement) {
      if (node.hidden) { form.reset(); apply(); }
      if (node.tagName === "DETAILS") { node.open = true; }
    }
    if (target.classList.contains("calm")) { target.querySelector("details").open = true; }
    return target;
  }
  function anchor() {
    try { return decodeURIComponent(location.hash.slice(1)); } catch (fault) { return ""; }
  }
  function arrive(id) {
    var target = reveal(id);
    if (!target) { return; }
    document.querySelectorAll(".here").forEach(function (node) { node.classList.remove("here"); });
    target.classList.add("here");
    target.scrollIntoView({ behavior: "instant", block: "start" });
    if (!target.matches("a, button, input, main")) { target.setAttribute("tabindex", "-1"); }
    target.focus({ preventScroll: true });
  }

  form.hidden = false;
  var waiting = 0;
  form.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(apply, cards.length > 300 ? 120 : 0); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  function first() {
    var card = cards.find(function (one) { return !one.hidden; });
    if (card) { card.setAttribute("tabindex", "-1"); card.scrollIntoView(); card.focus({ preventScroll: true }); }
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); apply(); first(); });
  document.addEventListener("click", function (event) {
    var cell = event.target.closest("[data-pair]");
    if (cell) {
      var pair = cell.getAttribute("data-pair").split(" ");
      form.reset();
      field("source").value = pair[0];
      field("other").value = pair[1];
      apply();
      first();
      return;
    }
    var link = event.target.closest("a[href^='#']");
    if (link) {
      var id = link.getAttribute("href").slice(1);
      if (location.protocol === "about:" || location.hash.slice(1) === id) { event.preventDefault(); arrive(id); }
    }
  });
  window.addEventListener("hashchange", function () { arrive(anchor()); });

  var button = document.getElementById("theme"), names = { auto: "as the system", light: "light", dark: "dark" };
  function stored() { try { return localStorage.getItem("claimcheck-theme") || "auto"; } catch (fault) { return "auto"; } }
  function theme(name) {
    if (!names[name]) { name = "auto"; }
    root.setAttribute("data-theme", name);
    button.firstElementChild.textContent = names[name];
    try { localStorage.setItem("claimcheck-theme", name); } catch (fault) { return; }
  }
  button.hidden = false;
  button.addEventListener("click", function () {
    var order = ["auto", "light", "dark"];
    theme(order[(order.indexOf(root.getAttribute("data-theme")) + 1) % 3]);
  });
  theme(stored());
  apply();
  if (location.hash) { arrive(anchor()); }
  if (rest) {
    rest.each(function (added) {
      cards = cards.concat(added);
      apply();
    });
    rest.ready.then(function () {
      if (location.hash && !document.querySelector(".here")) { arrive(anchor()); }
    });
  }
}());
