/**
 * The whole script of the citizens' pages: the secret of a receipt's QR code stands behind the `#`, which no browser sends to
 * a server and no log keeps; it is put into its field and taken out of the address.
 */
export const SCRIPT = `(() => {
  const field = document.getElementById('secret');
  const secret = new URLSearchParams(location.hash.slice(1)).get('k');
  if (!field || !secret) return;
  field.value = secret;
  history.replaceState(null, '', location.pathname + location.search);
})();
`;
