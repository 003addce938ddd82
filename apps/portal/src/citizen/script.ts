/**
 * The whole script of the citizens' pages: the secret of a receipt's QR code stands behind the `#`, which no browser sends to
 * a server and no log keeps; it is put into its field and taken out of the address. Who changes the language takes along what
 * stands in the form, in the body of a request and not in an address.
 */
export const SCRIPT = `(() => {
  const field = document.getElementById('secret');
  if (!field) return;
  const secret = new URLSearchParams(location.hash.slice(1)).get('k');
  if (secret) {
    field.value = secret;
    history.replaceState(null, '', location.pathname + location.search);
  }
  const language = document.querySelector('.language a');
  language.addEventListener('click', (event) => {
    const typed = { code: document.getElementById('code').value, secret: field.value };
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (isElsewhere || !(typed.code + typed.secret)) return;
    event.preventDefault();
    const form = Object.assign(document.createElement('form'), { method: 'post', action: '/tra-cuu?lang=' + language.lang });
    for (const [name, value] of Object.entries({ ...typed, show: 'form' }))
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    document.body.append(form);
    form.submit();
  });
})();
`;
