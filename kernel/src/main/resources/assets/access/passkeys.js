// Passkeys: signing in with one (button #passkey-sign-in) and adding one (button #passkey-add, name
// in #passkey-label). Both buttons stay hidden where the browser cannot do it; words for failures
// stand in the page, as data-failed of the button.
"use strict";
(() => {
  const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON
    && window.PublicKeyCredential.parseCreationOptionsFromJSON;
  if (!able) return;

  const token = () => document.querySelector('meta[name="csrf"]')?.content
    ?? document.querySelector('input[name="_csrf"]')?.value ?? "";

  const post = async (path, body) => {
    const answer = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token() },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const json = await answer.json().catch(() => ({}));
    if (answer.ok) return json;
    const korean = document.documentElement.lang === "ko";
    throw new Error((korean && json.detail_ko) || json.detail || "");
  };

  const signIn = async () => {
    const asked = await post("/sign-in/passkey/options");
    const key = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked),
    });
    const { id, rawId, type, response, authenticatorAttachment } = key.toJSON();
    const { authenticatorData, clientDataJSON, signature, userHandle } = response;
    const to = document.querySelector('input[name="to"]')?.value ?? "";
    const { next } = await post(`/sign-in/passkey?to=${encodeURIComponent(to)}`, {
      id, rawId, type, authenticatorAttachment, clientExtensionResults: {},
      response: { authenticatorData, clientDataJSON, signature, userHandle },
    });
    location.assign(next);
  };

  const add = async () => {
    const asked = await post("/security/passkeys/options");
    const key = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked),
    });
    const { id, rawId, type, response, authenticatorAttachment } = key.toJSON();
    const { attestationObject, clientDataJSON, transports } = response;
    const label = document.getElementById("passkey-label")?.value.trim();
    await post("/security/passkeys", {
      publicKey: {
        label: label || "Passkey",
        credential: {
          id, rawId, type, authenticatorAttachment, clientExtensionResults: {},
          response: { attestationObject, clientDataJSON, transports },
        },
      },
    });
    location.assign("/security?done=added");
  };

  const offer = (id, work) => {
    const button = document.getElementById(id);
    if (!button) return;
    const said = document.createElement("p");
    said.setAttribute("role", "alert");
    said.className = "passkey-failed";
    button.hidden = false;
    button.addEventListener("click", async () => {
      button.disabled = true;
      said.remove();
      try {
        await work();
      } catch (failure) {
        const own = failure instanceof DOMException ? "" : failure.message;
        said.textContent = own || button.dataset.failed;
        button.after(said);
      } finally {
        button.disabled = false;
      }
    });
  };

  offer("passkey-sign-in", signIn);
  offer("passkey-add", add);
})();
