/**
 * Whether a path matches a pattern of `include` or `exclude`, as Ruby's `File.fnmatch?` has it: `*` and `?` match `/`
 * too, `[a-z]` is a set, a backslash takes the next character as it is.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  return regExpOf(pattern, { star: '.*', one: '.' }).test(path);
}

/**
 * Whether a path, or a folder that holds it, matches a pattern as Ruby's `Dir.glob` has it: `*` stays within a folder,
 * `**` followed by a slash stands for any number of them.
 */
export function matchesFolderGlob(path: string, pattern: string): boolean {
  const glob = regExpOf(pattern.replace(/^\//, ''), { star: '[^/]*', one: '[^/]' });
  const parts = path.split('/');
  return parts.some((_, index) => glob.test(parts.slice(0, index + 1).join('/')));
}

const TOKEN = /\*\*\/|\*+|\?|\[[^\]]+\]|\\[\s\S]|[\s\S]/g;

function regExpOf(pattern: string, { star, one }: { star: string; one: string }): RegExp {
  const source = pattern.replace(TOKEN, (token) => {
    if (token === '**/') return star === '.*' ? '.*/' : '(?:[^/]+/)*';
    if (token.startsWith('*')) return star;
    if (token === '?') return one;
    if (token.length > 1 && token.startsWith('[')) return token.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
    return (token.length > 1 ? token.slice(1) : token).replace(/[$()*+.?[\\\]^{|}/]/, '\\$&');
  });
  return new RegExp(`^${source}$`, 's');
}
