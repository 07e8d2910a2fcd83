/**
 * A cookie scripts can read, there while somebody is signed in. It says nothing else and opens nothing: static pages
 * look at it to know whether asking the server about the reader is worth a request.
 */
export const signedInHint = 'paxflow.signed-in';
