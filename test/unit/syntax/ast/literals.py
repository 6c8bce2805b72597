0; 7; 00; 1_000; 0xDead_Beef; 0o17; 0B1_01; 123456789012345678901234567890
1.5; .5; 5.; 1_0.2_5; 1e3; 1E-2; 1_0e+1_0; 0777.5
3j; 1.5J; 1e2j; 08j
True; False; None; ...
'a'; "b"; u'c'; R'd\n'; '\x41\u00e9\U0001F600\101\0\8\q\'\"\\'; '\a\b\f\n\r\t\v'
b'abc\x00\xff\377\n'; Rb'\x00'; bR"\n"; B'' b'x' rb'\\'
'one' "two" r'\n' 'three'
'''triple
"quoted" \
joined'''
("a"
 'b' # between
 'c')
r'\\'; r'\''; '\\'
'é😀'; x = '😀'; y
