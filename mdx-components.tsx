// The bundler looks for this file here, by this name.
export { useMDXComponents } from '@/components/help/mdx';
