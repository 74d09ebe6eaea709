/** An electronic address, to be checked by eye: whole on its line rather than cut at a hyphen, and never typeset. */
export function Address({ children }: { children: string }) {
  return <span className="inline-block max-w-full break-words">{children}</span>;
}

/** Someone and where the message goes; the address alone when it is nobody's of the collective. */
export function Reader({ name, email }: { name: string; email: string }) {
  return (
    <>
      {name !== '' && `${name}, `}
      <Address>{email}</Address>
    </>
  );
}
