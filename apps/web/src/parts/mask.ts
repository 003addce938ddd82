/** What the server answers where a name or a text is not for the reader. */
export const MASK = '•••';
