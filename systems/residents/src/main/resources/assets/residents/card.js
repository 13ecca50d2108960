/* The demo's wallet: this browser plays the phone. It makes a key, takes the card by OpenID4VCI and
   shows what was asked for by OpenID4VP. A real wallet keeps its key in hardware; this one keeps it
   where the browser keeps things, which is why only the demo offers it. */
"use strict";

const STORE = "madang-demo-card";
const P256 = { name: "ECDSA", namedCurve: "P-256" };
const ES256 = { name: "ECDSA", hash: "SHA-256" };

const utf8 = (text) => new TextEncoder().encode(text);

function base64url(bytes) {
  let binary = "";
  for (const byte of new Uint8Array(bytes)) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function unbase64url(text) {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
}

async function signed(key, header, claims) {
  const input = [header, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join(".");
  const signature = await crypto.subtle.sign(ES256, key, utf8(input));
  return input + "." + base64url(signature);
}

async function answerOf(response) {
  if (!response.ok) {
    throw new Error("answered " + response.status);
  }
  return response.json();
}

const now = () => Math.floor(Date.now() / 1000);

async function take(box) {
  const form = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:pre-authorized_code",
    "pre-authorized_code": box.dataset.code,
    tx_code: box.dataset.pin,
  });
  const token = await answerOf(await fetch("/cards/token", { method: "POST", body: form }));
  const nonce = await answerOf(await fetch("/cards/nonce", { method: "POST" }));
  const keys = await crypto.subtle.generateKey(P256, true, ["sign", "verify"]);
  const jwk = await crypto.subtle.exportKey("jwk", keys.publicKey);
  const proof = await signed(
    keys.privateKey,
    { typ: "openid4vci-proof+jwt", alg: "ES256",
      jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y } },
    { aud: box.dataset.issuer, iat: now(), nonce: nonce.c_nonce });
  const answer = await answerOf(await fetch("/cards/credential", {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: "Bearer " + token.access_token },
    body: JSON.stringify({ credential_configuration_id: "resident-card", proofs: { jwt: [proof] } }),
  }));
  const card = {
    credential: answer.credentials[0].credential,
    key: await crypto.subtle.exportKey("jwk", keys.privateKey),
  };
  localStorage.setItem(STORE, JSON.stringify(card));
  return card;
}

/* The claims whose name was asked for; all else is kept back. */
async function show(box, card) {
  const parts = card.credential.split("~");
  const asked = box.dataset.facts.split(",");
  const chosen = parts.slice(1, -1).filter((part) => asked.includes(JSON.parse(unbase64url(part))[1]));
  const shown = [parts[0], ...chosen, ""].join("~");
  const key = await crypto.subtle.importKey("jwk", card.key, P256, false, ["sign"]);
  const digest = await crypto.subtle.digest("SHA-256", utf8(shown));
  const binding = await signed(
    key,
    { typ: "kb+jwt", alg: "ES256" },
    { iat: now(), aud: box.dataset.audience, nonce: box.dataset.nonce, sd_hash: base64url(digest) });
  const form = new URLSearchParams({ vp_token: JSON.stringify({ card: [shown + binding] }) });
  await answerOf(await fetch(box.dataset.post, { method: "POST", body: form }));
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-quiet";
  made.textContent = words;
  made.addEventListener("click", act, { once: true });
  return made;
}

function download(words, credential) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([credential], { type: "application/dc+sd-jwt" }));
  link.download = "resident-card.sd-jwt";
  link.textContent = words;
  return link;
}

document.addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector("[data-card-wallet]");
  if (!box || !window.crypto?.subtle) {
    return;
  }
  const state = box.querySelector("[data-card-state]");
  const kept = JSON.parse(localStorage.getItem(STORE) || "null");
  if (box.dataset.cardWallet === "take") {
    box.hidden = false;
    state.before(button(box.dataset.sayTake, async () => {
      try {
        const card = await take(box);
        state.replaceChildren(box.dataset.sayDone + " ", download(box.dataset.sayFile, card.credential));
      } catch (failure) {
        console.warn(failure);
        state.textContent = box.dataset.sayFailed;
      }
    }));
  } else if (kept) {
    box.hidden = false;
    state.before(button(box.dataset.sayShow, async () => {
      try {
        await show(box, kept);
      } finally {
        location.assign(box.dataset.next);
      }
    }));
  }
});
