export interface Kept<T = unknown> {
  /** RFC 3339. */
  readonly at: string;
  readonly value: T;
}

/** A draft as it lies in the browser: when it was kept may be read, what it says may not. */
export interface Sealed {
  readonly at: string;
  /** Base64. */
  readonly iv: string;
  readonly data: string;
}

/** AES-256-GCM, of 32 bytes in base64; the page itself cannot read it out again. */
export function openKey(key: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, { at, value }: Kept): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
  return { at, iv: base64Of(iv), data: base64Of(new Uint8Array(data)) };
}

/** `undefined` for what was sealed under another key, or is damaged. */
export async function unseal(key: CryptoKey, { at, iv, data }: Sealed): Promise<Kept | undefined> {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(data));
    return { at, value: JSON.parse(new TextDecoder().decode(text)) as unknown };
  } catch {
    return undefined;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
