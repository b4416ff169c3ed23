/** Whether a text is an address a browser may open: http or https with a host, at most 500 characters; other schemes could run code. */
export function isWebAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && hostname !== '' && text.length <= 500;
  } catch {
    return false;
  }
}
