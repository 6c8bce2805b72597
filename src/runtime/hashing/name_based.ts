/** MD5 and SHA-1 alone: name-based UUIDs are made of them. */
export { md5, sha1 } from "@noble/hashes/legacy.js";
