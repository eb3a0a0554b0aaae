// Signing in by OpenID Connect: the code flow with PKCE. The page is a public client; the API checks every token, this only carries it.

const CALLBACK = `${location.origin}/organise`;
// Storage of this tab alone, which ends with it: D-27 says why not memory, and why no refresh token is kept.
const TOKEN = "organise.token";
const ATTEMPT = "organise.attempt";

/** What is wrong with signing in, in words for the person who tried. */
export class SignInProblem extends Error {}

/**
 * @typedef {{ issuer: string, clientId: string, scope: string, groupsClaim: string }} Settings of this system: config.json
 * @typedef {Settings & { authorization: string, token: string, endSession?: string }} Provider with the addresses that the issuer tells
 * @typedef {{ token: string, organisations: string[] }} Session
 */

/** Asks whom to sign in with. @returns {Promise<Provider>} */
export async function discover() {
  const settings = await json("/config.json");
  const told = await json(`${settings.issuer}/.well-known/openid-configuration`);
  if (told.issuer !== settings.issuer) throw new SignInProblem("The issuer of sign-ins says that it is another.");
  const provider = { ...settings, authorization: told.authorization_endpoint, token: told.token_endpoint, endSession: told.end_session_endpoint };
  allowOnly(new URL(provider.token).origin);
  return provider;
}

/** Leaves for the issuer's page, to come back here to where one was. */
export async function signIn({ authorization, clientId, scope }) {
  const attempt = { state: random(), nonce: random(), verifier: random(), search: location.search };
  sessionStorage.setItem(ATTEMPT, JSON.stringify(attempt));
  leave(authorization, {
    response_type: "code",
    client_id: clientId,
    redirect_uri: CALLBACK,
    scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: base64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(attempt.verifier)))),
    code_challenge_method: "S256",
  });
}

/** Whether the address is that of somebody who comes back from the issuer. */
export const comesBack = () => new URLSearchParams(location.search).has("state");

/** Changes the code in the address for a token. The address is what it was before, whether this works or not. */
export async function finish(provider) {
  const back = new URLSearchParams(location.search);
  const attempt = JSON.parse(sessionStorage.getItem(ATTEMPT) ?? "{}");
  sessionStorage.removeItem(ATTEMPT);
  history.replaceState(null, "", location.pathname + (attempt.search ?? ""));
  if (!attempt.state || back.get("state") !== attempt.state) throw new SignInProblem("This sign-in was not begun in this tab. Sign in here.");
  if (back.has("error")) throw new SignInProblem(back.get("error_description") ?? "The sign-in was not completed.");
  const tokens = await redeem(provider, back.get("code"), attempt.verifier);
  check(claims(tokens.id_token), provider, attempt.nonce);
  sessionStorage.setItem(TOKEN, tokens.access_token);
}

/** Who is signed in in this tab, for as long as the token lives. @returns {Session | undefined} */
export function session({ groupsClaim }) {
  const token = sessionStorage.getItem(TOKEN);
  if (!token) return undefined;
  const { exp, [groupsClaim]: groups = [] } = claims(token);
  const organisations = [groups].flat().flatMap((group) => /^(?:organiser|reader):(.+)$/.exec(group)?.[1] ?? []);
  return exp * 1000 > Date.now() ? { token, organisations: [...new Set(organisations)].sort() } : undefined;
}

export const forget = () => sessionStorage.removeItem(TOKEN);

/** Forgets the token, and ends the session at the issuer where that can be asked for. */
export function signOut({ endSession, clientId }) {
  forget();
  // The standard's name for where to go next, and Cognito's.
  if (endSession) leave(endSession, { client_id: clientId, post_logout_redirect_uri: location.origin, logout_uri: location.origin });
  else location.assign("/organise");
}

function leave(address, parameters) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  location.assign(url);
}

async function redeem({ token, clientId }, code, verifier) {
  const body = new URLSearchParams({ grant_type: "authorization_code", client_id: clientId, code, redirect_uri: CALLBACK, code_verifier: verifier });
  return json(token, { method: "POST", body });
}

// The token comes straight from the issuer by TLS, so its signature need not be checked: OpenID Connect Core, 3.1.3.7.
function check({ iss, aud, nonce }, { issuer, clientId }, expected) {
  if (iss !== issuer || ![aud].flat().includes(clientId) || nonce !== expected) throw new SignInProblem("The answer to the sign-in is not for this page.");
}

function claims(token) {
  try {
    const bytes = Uint8Array.from(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new SignInProblem("The issuer's token cannot be read.");
  }
}

async function json(address, options) {
  try {
    const response = await fetch(address, { cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer", ...options });
    if (response.ok) return await response.json();
  } catch {
    // No connection, or no JSON: either way nobody can sign in.
  }
  throw new SignInProblem("Signing in does not work at the moment. Try again in a while.");
}

// The page's own policy cannot know the issuer. From here on nothing else can be asked but it and our API.
function allowOnly(origin) {
  const policy = Object.assign(document.createElement("meta"), { httpEquiv: "Content-Security-Policy", content: `connect-src 'self' ${origin}` });
  document.head.append(policy);
}

const random = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

const base64Url = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
